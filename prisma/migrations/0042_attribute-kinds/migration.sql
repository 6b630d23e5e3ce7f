-- AlterTable
ALTER TABLE "Project" ADD COLUMN     "attributeKinds" JSONB NOT NULL DEFAULT '{}';
