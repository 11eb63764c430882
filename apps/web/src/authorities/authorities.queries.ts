import { authorities, type QueryOf, type ResponseOf } from '@samspel/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../platform/http/call';

export type Unit = ResponseOf<typeof authorities.unit>;
export type Official = ResponseOf<typeof authorities.officials>['items'][number];

export const unitsQuery = (query: QueryOf<typeof authorities.units>) =>
  queryOptions({
    queryKey: ['authorities', 'units', query],
    queryFn: ({ signal }) => call(authorities.units, { query, signal }),
    placeholderData: keepPreviousData,
  });

/** Those who work in the unit now. */
export const officialsQuery = (unitId: string) =>
  queryOptions({
    queryKey: ['authorities', 'officials', unitId],
    enabled: unitId !== '',
    queryFn: () => call(authorities.officials, { params: { unitId } }),
  });

/** The official list; it changes at most once a year. */
export const municipalitiesQuery = () =>
  queryOptions({
    queryKey: ['authorities', 'municipalities'],
    staleTime: Infinity,
    queryFn: () => call(authorities.municipalities),
  });
