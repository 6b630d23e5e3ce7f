import { describe, expect, it } from "vitest";
import { standingOf } from "@/lib/projects/permissions";
import { undo } from "@/lib/live/server/commands";
import { database } from "@/lib/platform/db/client";
import { createTestMember } from "../testing/create-test-member";
import { type Member, requireMember } from "./access";
import { createProject, deleteProject, editProject } from "./commands";
import { listProjects } from "./list-projects";

const ownerOf = (userId: string, projectId: string, action: Member["action"]): Member => ({
  userId,
  name: "Test",
  projectId,
  standing: standingOf("owner"),
  action,
});

async function newProject() {
  const { userId } = await createTestMember();
  const { id } = await createProject(userId, { name: "Neighbours", description: "" });
  return { userId, projectId: id };
}

describe("projects", () => {
  it("belong to who makes them", async () => {
    const { userId, projectId } = await newProject();
    const listed = (await listProjects(userId)).find(({ id }) => id === projectId);
    expect(listed).toMatchObject({
      name: "Neighbours",
      role: "owner",
      sample: false,
      documents: 0,
      codings: 0,
      members: 1,
    });
  });

  it("are seen by members only", async () => {
    const { projectId } = await newProject();
    const stranger = await createTestMember();
    expect((await listProjects(stranger.userId)).map(({ id }) => id)).not.toContain(projectId);
  });

  it("are renamed, and named back by undo", async () => {
    const { userId, projectId } = await newProject();
    const member = ownerOf(userId, projectId, "project.edit");
    const { event } = await editProject(member, {
      projectId,
      name: "Far <b>neighbours</b> 🤝",
      description: "",
    });
    expect(event?.summary).toBe("renamed the project to Far <b>neighbours</b> 🤝");
    await undo(ownerOf(userId, projectId, "history.undo"));
    expect(await database().project.findUnique({ where: { id: projectId } })).toMatchObject({
      name: "Neighbours",
    });
  });

  it("leave no event behind when nothing was changed", async () => {
    const { userId, projectId } = await newProject();
    const same = { projectId, name: "Neighbours", description: "" };
    expect((await editProject(ownerOf(userId, projectId, "project.edit"), same)).event).toBeNull();
  });

  it("are gone for everybody when deleted, and kept in the database", async () => {
    const { userId, projectId } = await newProject();
    await deleteProject(ownerOf(userId, projectId, "project.delete"));
    expect((await listProjects(userId)).map(({ id }) => id)).not.toContain(projectId);
    const user = { id: userId, name: "Test", email: "t@example.org", administrator: true };
    await expect(requireMember(user, projectId, "project.read")).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await database().project.findUnique({ where: { id: projectId } })).not.toBeNull();
  });

  it("count what is there, not what was deleted", async () => {
    const { userId, projectId } = await newProject();
    const about = {
      projectId,
      fileName: "a.txt",
      mediaType: "text/plain",
      byteSize: 1,
      sha256: "0",
      length: 9,
    };
    const [document] = await database().document.createManyAndReturn({
      data: [
        { ...about, title: "Kept" },
        { ...about, title: "Gone", deletedAt: new Date() },
      ],
    });
    const code = await database().code.create({
      data: { projectId, name: "Trade", color: "#000000", position: 0, guid: "g" },
    });
    const layer = await database().layer.create({ data: { projectId, name: "A" } });
    const documentId = document?.id ?? "";
    const text = await database().documentText.create({
      data: { documentId, text: "Trade grows.", blocks: [], blocksVersion: 1 },
    });
    const passage = await database().passage.create({
      data: { projectId, documentId, textId: text.id, ranges: [0, 3], start: 0, end: 3 },
    });
    const coding = { projectId, passageId: passage.id, codeId: code.id, layerId: layer.id };
    await database().coding.createMany({ data: [coding, { ...coding, deletedAt: new Date() }] });
    const listed = (await listProjects(userId)).find(({ id }) => id === projectId);
    expect(listed).toMatchObject({ documents: 1, codings: 1 });
  });
});
