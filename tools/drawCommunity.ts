import { communityIndex } from '../src/kpi/index.js';
import { communityPage, communityRow, conversationsFolder, readConversations } from './communityTable.js';
import { drawPicture } from './drawSvg.js';

/** The picture of docs/community.md and, where the data lie beside the project, the page of real conversations. */
export function communityPages(): Record<string, string> {
  const rows = readConversations(conversationsFolder).map(({ name, columns }) => communityRow(name, columns));
  return {
    'docs/images/community-index.svg': indexPicture(),
    ...(rows.length === 0 ? {} : { 'docs/community-real-data.md': communityPage(rows) }),
  };
}

function indexPicture(): string {
  const shares = Array.from({ length: 51 }, (_, index) => index / 50);
  const curve = (label: string, hostIndependence: number) => ({
    label,
    points: shares.map((memberToMemberShare) => {
      const parts = { memberToMemberShare, hostIndependence, selfStartShare: 0.75, cohesionWithoutHost: 0.8 };
      return [memberToMemberShare, communityIndex(parts).value as number] as const;
    }),
  });
  return drawPicture({
    title:
      'Community index by the share of replies between members: one missing part cannot be made up for by the others',
    x: { label: 'member-to-member share', from: 0, to: 1, ticks: [0, 0.2, 0.4, 0.6, 0.8, 1] },
    y: { label: 'community index', from: 0, to: 100, ticks: [0, 20, 40, 60, 80, 100] },
    series: [curve('HI = 1', 1), curve('HI = .25', 0.25), curve('HI = .02', 0.02)],
    marks: [
      { y: 30, label: 'below: an audience' },
      { y: 60, label: 'from here a community' },
    ],
  });
}
