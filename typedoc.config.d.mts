import type { TypeDocOptions } from 'typedoc';

declare const configuration: Partial<TypeDocOptions> & { readonly projectDocuments: string[] };
export default configuration;
