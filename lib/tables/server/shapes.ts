import "server-only";
import type { Member } from "@/lib/projects/server/access";
import { type CodeSize, countSizes } from "@/lib/tables/count-sizes";
import { type FlowsQuery, type FlowsView, listFlows } from "@/lib/tables/list-flows";
import { type MeetingsQuery, type MeetingsView, listMeetings } from "@/lib/tables/list-meetings";
import type { Scope } from "@/lib/tables/matrix";
import { joinNeeds, needsOfFilter, needsOfMatrix } from "@/lib/tables/table-needs";
import { readSources } from "./read-sources";

/** Pairs of codes that one answer lists. */
const MEETINGS_LIMIT = 1_000;
/** Codes and documents that are told apart in one picture of what flows between them. */
const FLOW_ENDS = 15;

/** How often the codes of an axis come together. */
export async function getMeetings(member: Member, query: MeetingsQuery): Promise<MeetingsView> {
  const needs = needsOfMatrix({ ...query, columns: query.rows });
  return listMeetings(query, await readSources(member, needs), MEETINGS_LIMIT);
}

/** What flows from codes over other codes to documents. */
export async function getFlows(member: Member, query: FlowsQuery): Promise<FlowsView> {
  return listFlows(query, await readSources(member, needsOfMatrix(query)), FLOW_ENDS);
}

/** How many passages each code has, with its sub-codes and by itself. */
export async function getSizes(member: Member, query: Scope): Promise<CodeSize[]> {
  return countSizes(query, await readSources(member, joinNeeds([needsOfFilter(query)])));
}
