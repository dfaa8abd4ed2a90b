import {type Position, readPosition} from '../domain/position.js';
import {converter, type ReadingConverter} from './converters.js';

/** `latitude, longitude`. */
export const position: ReadingConverter<Position | undefined> = converter(readPosition);
