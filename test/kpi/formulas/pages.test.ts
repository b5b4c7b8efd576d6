import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { communityPages } from '../../../tools/drawCommunity.js';
import { crisisPages } from '../../../tools/drawCrisis.js';
import { fanPages } from '../../../tools/drawFans.js';
import { withComputed } from '../../../tools/drawSvg.js';

describe('pictures and tables of the guides', () => {
  const pages = { ...fanPages(), ...communityPages(), ...crisisPages() };

  test.each(Object.entries(pages))('%s shows what the library computes now', (path, content) => {
    expect(readFileSync(path, 'utf8')).toBe(content);
  });

  test('every picture follows the theme and tells its finding', () => {
    const pictures = Object.entries(pages).filter(([path]) => path.endsWith('.svg'));
    expect(pictures.length).toBe(4);
    for (const [path, svg] of pictures) {
      expect(svg).toContain('prefers-color-scheme:dark');
      expect(svg).toMatch(/<title>.{40,}<\/title>/);
      expect(svg, `no coordinate of ${path} may be broken`).not.toMatch(/NaN|undefined|Infinity/);
    }
  });

  test('a page without a place for computed lines is an error', () => {
    expect(() => withComputed('nothing', 'table', 'x')).toThrow('table');
  });
});
