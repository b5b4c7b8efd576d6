import { fileURLToPath } from 'node:url';

/** Data with foreign expectations lie beside the checkout; tests that need them skip when they are absent. */
export const foreignData = fileURLToPath(new URL('../../../shared/data/feeds/', import.meta.url));
