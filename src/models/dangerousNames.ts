/** Whether a name from outside could reach the prototype of an object: `__proto__`, `constructor`, `prototype` (M-9). */
export const isDangerousName = (name: string): boolean =>
  name === '__proto__' || name === 'constructor' || name === 'prototype';
