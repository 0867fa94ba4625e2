// Imported first by every script: npm runs scripts on the Node of node_modules, a bare shell may not.
import process from 'node:process';

if (Number(process.versions.node.split('.')[0]) < 22) {
  console.error(`Node ${process.version} is too old for this script. Call it through npm, which uses the Node of node_modules.`);
  process.exit(1);
}
