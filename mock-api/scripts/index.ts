/** World scripts: worlds as JSON documents of commands with times. */
export { ScriptError, type ScriptFault, type ScriptRule } from './errors.js';
export { parseScript, readScript, type ReadScript } from './parse.js';
export { playCommand, playCommands, playScript } from './play.js';
export { COMMAND_NAMES, ScriptCommand, WorldScript } from './schema.js';
