/// The text of `/proc/self/mountinfo`, which lists the file system type of each device (proc(5)).
struct MountTable {
  let text: String

  /// The type of the file system on a device, such as `ext4` or `nfs4`; nil for one that is not
  /// mounted.
  func kind(ofDevice device: UInt) -> String? {
    let number = "\(Self.major(device)):\(Self.minor(device))"
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count > 2, words[2] == number, let dash = words.firstIndex(of: "-") else {
        continue
      }
      return words.indices.contains(dash + 1) ? String(words[dash + 1]) : nil
    }
    return nil
  }

  /// The major number; 0 for file systems without a block device.
  static func major(_ device: UInt) -> UInt { device >> 8 & 0xFFF | device >> 32 & ~0xFFF }
  private static func minor(_ device: UInt) -> UInt { device & 0xFF | device >> 12 & ~0xFF }

  /// Network file systems, on which locks and flushes are not reliable.
  static let networkKinds: Set = [
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "9p", "afs",
  ]
}
