/** What the central service says of somebody who answers the phone. */
export const adviser = {
  principal: {
    id: 'ingrid-bakke',
    name: 'Ingrid Bakke',
    role: 'telephoneAdviser',
    organization: { number: '986965610', name: 'Helfo' },
    unit: 'Veiledning Fredrikstad',
    grants: [],
    municipalities: null,
    ground: 'guidance',
    callId: null,
    onBehalfOf: null,
  },
  now: '2026-11-23T08:00:00Z',
  today: '2026-11-23',
  switchParameters: {
    effectiveDatePolicy: 'firstOfNextMonth',
    switchesPerYear: 2,
    openingThreshold: 1,
    withdrawnSwitchCounts: false,
    replacementCounts: true,
    firstChoiceCounts: false,
  },
} as const;
