import type {FeatureCollection, Position} from 'geojson';
import type {StyleSpecification} from './library.js';
import {borders, french, lines, others} from './outline-data.js';

type Line = readonly Position[];

/** Units of the file in one degree. */
const grid = 100;

/** Reads whole numbers written with characters of 5 bits, the sign last. */
function numbers(text: string): number[] {
  const found: number[] = [];
  let value = 0;
  let shift = 0;
  for (const character of text.replaceAll('!', '\\')) {
    const bits = character.charCodeAt(0) - 63;
    value |= (bits & 31) << shift;
    shift += 5;
    if (bits >= 32) continue;
    found.push(value & 1 ? ~(value >> 1) : value >> 1);
    value = shift = 0;
  }
  return found;
}

function readLine(text: string): Line {
  const steps = numbers(text);
  let [x, y] = [0, 0];
  return steps.flatMap((step, index) => {
    if (index % 2 === 0) {
      x += step;
      return [];
    }
    y += step;
    return [[x / grid, y / grid]];
  });
}

/** A ring is the ranks of its lines; below zero, the line runs the other way. */
function readRings(text: string, arcs: readonly Line[]): Position[][] {
  return text.split(' ').map((ring) =>
    numbers(ring).flatMap((rank, index) => {
      const line = rank < 0 ? [...(arcs[-1 - rank] ?? [])].reverse() : [...(arcs[rank] ?? [])];
      return index === 0 ? line : line.slice(1);
    }),
  );
}

/** A basemap that needs no one: the shape of France among its neighbours, to see where the places are. */
export function outlineStyle(): StyleSpecification {
  const arcs = lines.split(' ').map(readLine);
  const land = (text: string): FeatureCollection => ({
    type: 'FeatureCollection',
    features: readRings(text, arcs).map((ring) => ({
      type: 'Feature',
      properties: {},
      geometry: {type: 'Polygon', coordinates: [ring]},
    })),
  });
  const limits: FeatureCollection = {
    type: 'FeatureCollection',
    features: numbers(borders).map((rank) => ({
      type: 'Feature',
      properties: {},
      geometry: {type: 'LineString', coordinates: [...(arcs[rank] ?? [])]},
    })),
  };
  const attribution = 'Contours Natural Earth';
  const source = (data: FeatureCollection) => ({type: 'geojson', data, attribution}) as const;
  return {
    version: 8,
    sources: {
      france: source(land(french)),
      neighbours: source(land(others)),
      borders: source(limits),
    },
    layers: [
      {id: 'sea', type: 'background', paint: {'background-color': '#dfe9ee'}},
      {id: 'neighbours', type: 'fill', source: 'neighbours', paint: {'fill-color': '#eeeeea'}},
      {id: 'france', type: 'fill', source: 'france', paint: {'fill-color': '#fbfaf5'}},
      {id: 'coast', type: 'line', source: 'france', paint: {'line-color': '#8d9a94', 'line-width': 1}},
      {id: 'borders', type: 'line', source: 'borders', paint: {'line-color': '#a9aea9', 'line-width': 1}},
    ],
  };
}
