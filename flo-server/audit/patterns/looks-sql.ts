/**
 * Looks at one person each, done and denied, in a period ($1 to $2): what every pattern is made of.
 * What the service does by itself is nobody's curiosity.
 */
export const looks = `look as materialized (
    select principal_id, principal_name, unit, citizen_id, at, call_id, outcome
    from audit_entry
    where at >= $1 and at < $2 and citizen_id is not null and role <> 'service'
      and action in ('lookUp', 'read', 'print', 'export', 'copy') and outcome in ('done', 'denied'))`;

/** The columns of a pattern; `facts` is JSON. */
export const patternColumns = (source: string, count: string, facts: string): string =>
  `json_build_object('id', ${source}.principal_id, 'name', ${source}.name, 'unit', ${source}.unit) as by,
    ${source}.first_at as "firstAt", ${source}.last_at as "lastAt", ${count} as count,
    json_build_object(${facts}) as facts`;
