/** The folder of a script-tag build of the sources as they are now. */
export declare function builtScriptTag(): Promise<string>;
/** The folder of a library build of the sources as they are now. */
export declare function builtLibrary(): Promise<string>;
