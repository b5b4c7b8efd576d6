/** Something that the person at the terminal must know, in one line: what it is about and why. */
export class Problem extends Error {
  readonly subject: string;
  readonly code: string;

  constructor(subject: string, code: string, reason: string) {
    super(reason);
    this.subject = subject;
    this.code = code;
  }
}
