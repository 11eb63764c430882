import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { fieldsOf } from '@samspel/contract';
import { parseBody, parseText } from './parsing.js';

/** Gives each handler its parameters as instances of the classes it names. */
@Injectable()
export class ShapePipe implements PipeTransform {
  transform(value: unknown, { type, metatype }: ArgumentMetadata) {
    if (!metatype || type === 'custom' || fieldsOf(metatype as new () => object).size === 0) return value;
    const shape = metatype as new () => object;
    if (type === 'body') return parseBody(shape, value);
    return parseText(shape, value as object, type === 'query' ? '?' : ':');
  }
}
