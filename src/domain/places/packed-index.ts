/**
 * The index of a FlatGeobuf file: a tree of rectangles, packed level by level, the root first. It is read here by pieces
 * and never whole, from the root to the leaves that a view needs.
 * Source: https://flatgeobuf.org, « packed Hilbert R-tree ».
 */
export interface Box {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** One rectangle of the tree: of a feature in the leaves, of everything under it elsewhere. */
interface Node extends Box {
  /** Where it is in the tree. */
  readonly at: number;
  /** The first of its children; in a leaf, where the feature begins, in bytes after the index. */
  readonly offset: number;
  /** The same of the node after it, as far as it was read. */
  readonly next: number | undefined;
}

export interface Hit {
  /** Rank of the feature in the file. */
  readonly feature: number;
  /** In bytes after the index; where it ends is not always known. */
  readonly start: number;
  readonly end: number | undefined;
}

export interface Hits {
  /** Nearest to the centre first. */
  readonly hits: readonly Hit[];
  /** How many features the view holds: all of `hits` when `isWhole`, an estimate otherwise. */
  readonly count: number;
  readonly isWhole: boolean;
}

export interface Tree {
  readonly features: number;
  /** Children of a node. */
  readonly width: number;
}

/** The bytes of the nodes from one rank to another, the latter left out. */
export type ReadNodes = (from: number, to: number) => Promise<DataView>;

const nodeBytes = 40;

/** From the leaves to the root: where each level begins and ends in the tree. */
export function levelsOf({features, width}: Tree): {readonly from: number; readonly to: number}[] {
  const sizes = [features];
  for (let size = features; size > 1;) sizes.push((size = Math.ceil(size / width)));
  let end = sizes.reduce((sum, size) => sum + size, 0);
  return sizes.map((size) => {
    end -= size;
    return {from: end, to: end + size};
  });
}

export const treeBytes = (tree: Tree): number => (levelsOf(tree)[0]?.to ?? 0) * nodeBytes;

/** Where the nodes of a piece of the tree lie in it, in bytes. */
export const bytesOfNodes = (from: number, to: number) => ({start: from * nodeBytes, end: to * nodeBytes});

/**
 * The features that meet a box, at most `limit`, nearest to `centre` first. At each level, as soon as what is left
 * certainly holds more than `limit`, only the nodes nearest to the centre are followed: a view of the whole country
 * reads as little as a view of one town.
 */
export async function searchTree(
  tree: Tree,
  {box, centre, limit}: {readonly box: Box; readonly centre: Spot; readonly limit: number},
  read: ReadNodes,
): Promise<Hits> {
  const levels = levelsOf(tree);
  const leaves = levels[0];
  if (!leaves || tree.features === 0) return {hits: [], count: 0, isWhole: true};
  let estimate: number | undefined;
  let level = levels.length - 1;
  let nodes = (await nodesIn([[0, 1]], read)).filter((node) => meets(node, box));
  while (level > 0 && nodes.length > 0) {
    const below = levels[level - 1] ?? leaves;
    nodes = (await nodesIn(childrenOf(nodes, tree.width, below.to), read)).filter((node) => meets(node, box));
    level -= 1;
    const held = Math.min(tree.width ** level, tree.features);
    const kept: Node[] = level > 0 ? nearestNodes(nodes, {box, centre, limit, held}) : nodes;
    if (kept.length < nodes.length) estimate ??= estimated(nodes, box, held);
    nodes = kept;
  }
  const sorted = sortedFrom(nodes, centre);
  const hits = sorted
    .slice(0, limit)
    .map(({at, offset, next}) => ({feature: at - leaves.from, start: offset, end: next}));
  const isWhole = estimate === undefined && sorted.length <= limit;
  return {hits, count: Math.round(Math.max(estimate ?? 0, sorted.length)), isWhole};
}

/** Part of the features left out on each side, of those that stand far from all others. */
const setAside = 0.025;
/** Enough rectangles to know where most features are. */
const enoughNodes = 60;

/**
 * Where most features are: the overseas départements are set aside, or nobody would see the others. Found from the top
 * of the tree, where each rectangle holds as many features as any other.
 */
export async function whereMostAre(tree: Tree, read: ReadNodes): Promise<Box | undefined> {
  const levels = levelsOf(tree).reverse();
  const level = levels.find(({from, to}) => to - from >= enoughNodes) ?? levels.at(-1);
  if (!level) return undefined;
  const nodes = await nodesIn([[level.from, level.to]], read);
  const out = Math.floor(nodes.length * setAside);
  const at = (side: 'minX' | 'minY' | 'maxX' | 'maxY', rank: number) =>
    nodes.map((node) => node[side]).sort((a, b) => a - b)[rank] ?? 0;
  const last = nodes.length - 1 - out;
  return {minX: at('minX', out), minY: at('minY', out), maxX: at('maxX', last), maxY: at('maxY', last)};
}

/** Pieces of the tree to read, near ones in one go. */
function childrenOf(nodes: readonly Node[], width: number, end: number): [number, number][] {
  const starts = nodes.map(({offset}) => offset).sort((a, b) => a - b);
  const pieces: [number, number][] = [];
  for (const start of starts) {
    const to = Math.min(start + width, end);
    const last = pieces.at(-1);
    if (last && start <= last[1]) last[1] = to;
    else pieces.push([start, to]);
  }
  return pieces;
}

async function nodesIn(pieces: readonly (readonly [number, number])[], read: ReadNodes): Promise<Node[]> {
  const views = await Promise.all(pieces.map(([from, to]) => read(from, to)));
  return views.flatMap((view, piece) => {
    const first = pieces[piece]?.[0] ?? 0;
    const count = Math.floor(view.byteLength / nodeBytes);
    return [...new Array<undefined>(count)].map((_, index) => nodeAt(view, index, first));
  });
}

function nodeAt(view: DataView, index: number, first: number): Node {
  const byte = index * nodeBytes;
  const offset = (from: number) => Number(view.getBigUint64(from + 32, true));
  return {
    at: first + index,
    minX: view.getFloat64(byte, true),
    minY: view.getFloat64(byte + 8, true),
    maxX: view.getFloat64(byte + 16, true),
    maxY: view.getFloat64(byte + 24, true),
    offset: offset(byte),
    next: byte + 2 * nodeBytes <= view.byteLength ? offset(byte + nodeBytes) : undefined,
  };
}

const meets = (a: Box, b: Box): boolean => a.minX <= b.maxX && a.minY <= b.maxY && a.maxX >= b.minX && a.maxY >= b.minY;

interface Wanted {
  readonly box: Box;
  readonly centre: Spot;
  readonly limit: number;
  /** How many features one node holds. */
  readonly held: number;
}

/** Nodes to follow: those nearest to the centre, until they surely hold enough, with as many again for what is beside. */
function nearestNodes(nodes: Node[], {box, centre, limit, held}: Wanted): Node[] {
  let enough = 0;
  const sorted = sortedFrom(nodes, centre);
  const cut = sorted.findIndex((node) => {
    enough += held * share(node, box);
    return enough >= limit * 2;
  });
  return cut < 0 ? nodes : sorted.slice(0, cut + 1);
}

const estimated = (nodes: readonly Node[], box: Box, held: number): number =>
  nodes.reduce((sum, node) => sum + held * share(node, box), 0);

/** What part of a node lies in the box, if its features are spread evenly. */
function share(node: Box, box: Box): number {
  const along = (from: number, to: number, low: number, high: number) =>
    to > from ? (Math.min(to, high) - Math.max(from, low)) / (to - from) : 1;
  return along(node.minX, node.maxX, box.minX, box.maxX) * along(node.minY, node.maxY, box.minY, box.maxY);
}

/** By distance to the rectangle; degrees of longitude and latitude count alike, which is enough to choose. */
function sortedFrom(nodes: readonly Node[], {x, y}: Spot): Node[] {
  const away = ({minX, minY, maxX, maxY}: Box) =>
    Math.max(minX - x, 0, x - maxX) ** 2 + Math.max(minY - y, 0, y - maxY) ** 2;
  return nodes
    .map((node) => ({node, far: away(node)}))
    .sort((a, b) => a.far - b.far)
    .map(({node}) => node);
}
