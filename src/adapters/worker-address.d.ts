/** A module that the build makes into a worker of its own; the import gives its address. */
declare module '*?worker&url' {
  const address: string;
  export default address;
}
