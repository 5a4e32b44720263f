import { periodJson } from '../gp-contracts/json.ts';

/** A row of standard_text as `StandardText`. Takes the alias of the table. */
export function standardTextJson(t: string): string {
  return `json_build_object('id', ${t}.id, 'shortName', ${t}.short_name, 'words', ${t}.words,
    'tags', to_json(${t}.tags), 'valid', ${periodJson(`${t}.valid`)},
    'audience', to_json(${t}.audience), 'revision', ${t}.revision)`;
}
