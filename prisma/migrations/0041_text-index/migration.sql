-- CreateTable
CREATE TABLE "TextIndex" (
    "textId" TEXT NOT NULL,
    "of" TEXT NOT NULL,
    "words" tsvector,
    "vocabulary" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "TextIndex_pkey" PRIMARY KEY ("textId")
);

-- CreateIndex
CREATE INDEX "TextIndex_words_idx" ON "TextIndex" USING GIN ("words");

-- AddForeignKey
ALTER TABLE "TextIndex" ADD CONSTRAINT "TextIndex_textId_fkey" FOREIGN KEY ("textId") REFERENCES "DocumentText"("id") ON DELETE CASCADE ON UPDATE CASCADE;
