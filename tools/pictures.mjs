// Keeps the pictures of stories small: a palette tells no less of an interface, and weighs a third.
import fs from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';

/** @param {string} dir  Every picture in it that has no palette yet gets one. */
export async function shrinkPictures(dir) {
  for (const name of fs.globSync('**/*.png', { cwd: dir })) {
    const file = path.join(dir, name);
    const picture = fs.readFileSync(file);
    if ((await sharp(picture).metadata()).isPalette) continue;
    fs.writeFileSync(file, await sharp(picture).png({ palette: true, colours: 128, effort: 10, compressionLevel: 9 }).toBuffer());
  }
}
