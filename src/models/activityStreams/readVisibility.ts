import { isRecord } from '../conversions/conversion.js';
import type { Interaction } from '../interaction.js';
import type { NodeReader } from './reader.js';
import { PUBLIC_NAMES } from './vocabulary.js';

type Visibility = Interaction['visibility'];

const own: readonly unknown[] = ['public', 'followers', 'direct', 'note'];

/**
 * Who can see it: our own term, else `public` when addressed to everybody, `followers` when to a collection of
 * followers, `direct` when to somebody, absent when nobody is named. The addressees themselves are lost.
 */
export function readVisibility(holder: NodeReader, wrapper: NodeReader | undefined): Visibility {
  const given = holder.take('crm:visibility');
  const addressees = [holder, ...(wrapper === undefined ? [] : [wrapper])].flatMap((node) => [
    ...addresseesAt(node, 'to'),
    ...addresseesAt(node, 'cc'),
  ]);
  if (own.includes(given)) return given as Visibility;
  if (addressees.length === 0) return undefined;
  if (addressees.some(isPublic)) return 'public';
  return addressees.some((address) => address.endsWith('/followers')) ? 'followers' : 'direct';
}

const isPublic = (address: unknown) => typeof address === 'string' && PUBLIC_NAMES.includes(address);

function addresseesAt(node: NodeReader, name: string): string[] {
  const list = node.takeList(name) ?? [];
  const addresses = list.map((item) => (isRecord(item) ? item['id'] : item));
  const isList = Array.isArray(node.node[name]);
  addresses.forEach((address, index) => {
    if (!isPublic(address)) node.lose(name, ...(isList ? [index] : []));
  });
  return addresses.filter((address): address is string => typeof address === 'string');
}
