import { referenceQuery } from '../rpc/query-client.ts';
import { queryOf, type FindGPView, type Near } from './find-gp-view.ts';
import { PAGE_ROWS } from './pages.ts';

type Ask = Parameters<typeof referenceQuery>[0];

/** The question about one page of the list, 0 first. */
export function listPage(ask: Ask, view: FindGPView, near: Near, page: number) {
  return referenceQuery(ask, 'findGp.list', queryOf(view, near, page * PAGE_ROWS, PAGE_ROWS));
}

/** One list by its number, from the local copy; no row when it is not there. */
export function listQuery(ask: Ask, gpContractId: number) {
  return referenceQuery(ask, 'findGp.list', { gpContractId, limit: 1 });
}
