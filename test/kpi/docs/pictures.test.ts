import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { drawRows } from '../../../tools/drawRows.js';
import { kpiPages } from '../../../tools/kpiPages.js';
import { kpiPicturePages } from '../../../tools/kpiPictures.js';

const pictures = Object.entries(kpiPicturePages());

describe('pictures of KPI pages', () => {
  test.each(pictures)('%s is what the library computes now, in every theme, and tells its finding', (path, svg) => {
    expect(readFileSync(path, 'utf8')).toBe(svg);
    expect(svg).toContain('prefers-color-scheme:dark');
    expect(svg).toMatch(/<title>.{40,}<\/title>/);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  test('each is shown on a page, with its finding as text in place of the picture', () => {
    const all = Object.values(kpiPages()).join('\n');
    for (const [path, svg] of pictures) {
      const finding = /<title>(.*)<\/title>/.exec(svg)?.[1];
      expect(all).toContain(`![${finding}](../images/${path.slice('docs/images/'.length)})`);
    }
  });

  test('a row beyond the axis ends at the axis, a row without value has no mark', () => {
    const svg = drawRows({
      title: 'two rows',
      axis: { label: 'share', from: 0, to: 1, ticks: [0, 1] },
      rows: [
        { label: 'wide', kind: 'interval', value: 0.5, low: -1, high: 2, note: '' },
        { label: 'none', kind: 'bar', value: null, note: 'hidden' },
      ],
    });
    expect(svg).toContain('M150 33H510');
    expect(svg).not.toContain('<rect');
  });
});
