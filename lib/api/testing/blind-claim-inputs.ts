import type { BlindStudy } from "./blind-study";

type Inputs = Record<string, (study: BlindStudy) => unknown[]>;
const id = () => crypto.randomUUID();

/** What is read of claims; see `reads`. */
export const claimReads: Inputs = {
  "claims.list": () => [{}],
  "claims.listChoices": () => [{}],
  "claims.listOfPassage": ({ mine, second }) => [mine, second].map(({ passageId }) => ({ passageId })),
};

const held = { stretch: "hit", stance: "supports", reading: "2001" };

/** What is written of claims; see `writes`. */
export const claimWrites: Inputs = {
  "claims.add": () => [{ id: id(), text: "It fell in 2001.", note: "" }],
  "claims.edit": ({ claimId, leasClaimId, hidden }) =>
    [claimId, leasClaimId, hidden.claimIds[0] ?? id()].map((each) => ({
      ...{ id: each, text: "It grew in 2000.", note: "" },
    })),
  "claims.move": ({ claimId, leasClaimId, hidden }) => [
    { id: claimId, beforeId: null },
    { id: claimId, beforeId: hidden.claimIds[0] ?? id() },
    { id: leasClaimId, beforeId: claimId },
  ],
  "claims.hold": ({ claimId, leasClaimId, hidden, documentId, otherDocumentId }) => [
    // Where the other holds something, too; there again; where nobody does.
    { id: id(), claimId, documentId: otherDocumentId, ranges: [[0, 12]], passageId: id(), ...held },
    { id: id(), claimId, documentId: otherDocumentId, ranges: [[0, 12]], passageId: id(), ...held },
    { id: id(), claimId, documentId, ranges: [[17, 23]], passageId: id(), ...held, stretch: "sentence" },
    { id: id(), claimId: leasClaimId, documentId, ranges: [[17, 23]], passageId: id(), ...held },
    {
      ...{ id: id(), claimId: hidden.claimIds[0] ?? id(), documentId, ranges: [[17, 23]], passageId: id() },
      ...held,
    },
    {
      ...{ id: id(), claimId: id(), claimText: "It stood still.", documentId, ranges: [[17, 23]] },
      ...{ passageId: id(), ...held },
    },
  ],
  "claims.changeEvidence": ({ evidenceId, hidden }) =>
    [evidenceId, hidden.evidenceIds[1] ?? id()].map((each) => ({
      ...{ id: each, stance: "supports", reading: "2002" },
    })),
  "claims.letGo": ({ evidenceId, hidden }) =>
    [evidenceId, hidden.evidenceIds[1] ?? id()].map((each) => ({ id: each })),
  "claims.remove": ({ claimId, leasClaimId }) => [{ id: claimId }, { id: leasClaimId }],
};
