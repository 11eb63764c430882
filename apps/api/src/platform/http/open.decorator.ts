import { SetMetadata } from '@nestjs/common';

export const OPEN = Symbol('open');

/** Outside the contract: health and documentation, which need no identity. Everything else needs a descriptor. */
export const Open = () => SetMetadata(OPEN, true);
