/** What Windows keeps for its devices, whatever ending comes behind. */
const DEVICES = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/iu

/** A file or folder name that every system can write: `nul` becomes `nul_`, as Windows means a device by it. */
export function writableName(name: string): string {
  return name.replace(DEVICES, '$&_')
}
