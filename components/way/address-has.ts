import { presentAddress } from "@/components/shell/page-address";
/** Whether the address itself has a parameter with this value: what React knows of it may be a moment old. */
export const addressHas = (name: string, value: string): boolean =>
  presentAddress().searchParams.get(name) === value;
