/** What makes two addresses the same home: the street as written, apart from case, and the postal code. */
export function addressKey(address: {
  readonly street: string;
  readonly postalCode: string;
}): string {
  return `${address.street.trim().toLowerCase()}|${address.postalCode}`;
}
