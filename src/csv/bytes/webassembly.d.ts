/** The little of WebAssembly that is used; its types come with those of a browser only. */
declare namespace WebAssembly {
  class Module {
    constructor(bytes: Uint8Array);
  }
  class Instance {
    constructor(module: Module, imports: Readonly<Record<string, Readonly<Record<string, Memory | ((message: number) => void)>>>>);
    readonly exports: unknown;
  }
  class RuntimeError extends Error {}
  class Memory {
    constructor(of: { readonly initial: number; readonly maximum: number; readonly shared: true });
    readonly buffer: SharedArrayBuffer;
  }
}
