-- By the ids of the codings an event changed, and of the passages these stood on before or after it. Whoever looks
-- events up writes the same expression. An index of an expression is not part of schema.prisma.
CREATE INDEX "Event_codings_idx" ON "Event" USING GIN ((
  jsonb_path_query_array("changes", '$[*] ? (@.entity == "coding").id')
  || jsonb_path_query_array("changes", '$[*] ? (@.entity == "coding").*.passageId')
));
