import { NothingHere } from "@/components/shell/nothing-here";

export default function ProjectNotFoundPage() {
  return <NothingHere />;
}
