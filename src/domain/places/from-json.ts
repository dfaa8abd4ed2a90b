import {readFields, isKnownColumn} from './fields.js';
import type {SourceRow} from './from-fields.js';
import type {RowsReading} from './from-rows.js';
import {cellsOf, isObject, type JsonObject, objectsOf, textOf} from './json-values.js';
import {isOsm, rowsOfOsm} from './from-osm.js';

const noList = 'Le fichier JSON ne contient aucune liste d’espaces.';

/** Finds the list of objects of a JSON, wherever the answer keeps it (`data`, `results`, `elements`…); rows count from 1. */
export function rowsOfJson(value: unknown): RowsReading {
  if (isOsm(value)) return {rows: rowsOfOsm(value)};
  const list = compactIn(value) ?? listIn(value);
  return list ? {rows: rowsOf(list)} : {problem: noList};
}

function* rowsOf(list: readonly JsonObject[]): Generator<SourceRow> {
  let row = 0;
  for (const item of list) {
    row += 1;
    yield {row, fields: readFields(cellsOf(item))};
  }
}

const deepestList = 3;

function listIn(value: unknown, depth = 0): JsonObject[] | undefined {
  if (Array.isArray(value)) return objectsOf(value);
  if (!isObject(value) || depth > deepestList) return undefined;
  const values = Object.values(value);
  const list = values.find((inner) => objectsOf(inner).length > 0);
  const isOne = Object.keys(value).filter(isKnownColumn).length > 2;
  if (isOne) return [value];
  if (list) return objectsOf(list);
  const inner = values
    .map((one) => (isObject(one) ? listIn(one, depth + 1) : undefined))
    .find((found) => found?.length);
  return inner ?? (values.some(Array.isArray) ? [] : undefined);
}

/** What GoGoCarto sends when it names no field. */
const usualMapping = ['id', ['name'], 'latitude', 'longitude', 'categories'];

/**
 * The compact form of GoGoCarto: each place is a list, `mapping` names its items, and the second one is itself a list of
 * the fields that the map shows.
 */
function compactIn(value: unknown): JsonObject[] | undefined {
  if (!isObject(value) || !Array.isArray(value.data) || !value.data.every(Array.isArray)) return undefined;
  if (value.data.length === 0) return undefined;
  const mapping: readonly unknown[] = Array.isArray(value.mapping) ? value.mapping : usualMapping;
  return value.data.map((item: readonly unknown[]) => named(mapping, item));
}

const named = (names: readonly unknown[], values: readonly unknown[]): JsonObject =>
  Object.fromEntries(
    names.flatMap((name, index): [string, unknown][] => {
      const value = values[index];
      if (Array.isArray(name) && Array.isArray(value)) return Object.entries(named(name, value));
      return [[textOf(name), value]];
    }),
  );
