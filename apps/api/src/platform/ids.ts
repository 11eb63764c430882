import { v7 } from 'uuid';

/** A new record's id: UUIDv7, so that keys grow with time. */
export const newId = (): string => v7();
