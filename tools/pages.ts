/** What a generator makes: pages by path, computed from the code so that they can never tell another story. */
export type Pages = Readonly<Record<string, string>>;
