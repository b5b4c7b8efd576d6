import * as z from 'zod';

/** ISO 8601 with offset or integer epoch milliseconds: what an `Instant` is in JSON. */
export const moment = () => z.union([z.int(), z.iso.datetime({ offset: true })]);
export const name = () => z.string().min(1);
export const names = () => z.array(z.string());
