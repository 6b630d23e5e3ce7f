-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "id" TEXT NOT NULL DEFAULT (gen_random_uuid())::text,
ADD COLUMN     "operation" TEXT,
ADD COLUMN     "result" JSONB;

-- CreateIndex
CREATE UNIQUE INDEX "Event_id_key" ON "Event"("id");

-- CreateIndex
CREATE UNIQUE INDEX "Event_projectId_operation_key" ON "Event"("projectId", "operation");
