/** What a process needs of its surroundings to find its files, its user and its language. */
const needed = new Set([
  'PATH',
  'HOME',
  'USER',
  'LOGNAME',
  'LANG',
  'LANGUAGE',
  'LC_ALL',
  'LC_CTYPE',
  'LC_MESSAGES',
  'LC_TIME',
  'TZ',
  'TMPDIR',
  'TEMP',
  'TMP',
  'XDG_RUNTIME_DIR',
  'SYSTEMROOT',
  'WINDIR',
  'USERPROFILE',
  'APPDATA',
  'LOCALAPPDATA',
]);

/**
 * The environment of the backend process: named variables alone. Whatever else the desk has set
 * (Node's and the loader's options, proxies with passwords, other programs' secrets) stays outside.
 */
export function childEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) {
    // Windows writes them as it likes: SystemRoot, Path.
    if (value !== undefined && needed.has(name.toUpperCase())) kept[name] = value;
  }
  return kept;
}
