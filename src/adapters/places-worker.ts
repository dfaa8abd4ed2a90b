import {readSlices} from './read-slices.js';

/** Runs beside the page: reads one file, tells what it has read of it little by little, then that it is done. */
addEventListener('message', ({data}: MessageEvent<{readonly bytes: ArrayBuffer; readonly name?: string}>) => {
  void readSlices(data.bytes, data.name, (slice) => postMessage(slice)).then(
    () => postMessage({isDone: true}),
    () => postMessage({isBroken: true}),
  );
});
postMessage({isReady: true});
