/** Numbers from 0 (included) to 1 (excluded). */
export type Random = () => number;

/** One of a list, each as likely as the others. */
export function pick<Item>(items: readonly Item[], random: Random): Item {
  return items[Math.floor(random() * items.length)] as Item;
}
