package import CaseModel
package import CaseStore

/// What the doctor has seen of a casebook and of the machine.
package struct DoctorFacts: Sendable {
  /// One path, as the kernel describes it.
  package struct Path: Hashable, Sendable {
    package enum Kind: Sendable { case folder, file, link, socket, other }

    package var path: String
    package var kind: Kind
    /// The permission bits, with set-id and sticky bits.
    package var mode: UInt32
    package var owner: String
    package var links: Int
    package var hasACL: Bool

    package init(
      _ path: String,
      _ kind: Kind,
      mode: UInt32,
      owner: String,
      links: Int = 1,
      hasACL: Bool = false
    ) {
      self.path = path
      self.kind = kind
      self.mode = mode
      self.owner = owner
      self.links = links
      self.hasACL = hasACL
    }
  }

  /// A Unix group that the configuration names.
  package struct Group: Hashable, Sendable {
    package var name: String
    package var role: KeeperHello.Role
    /// Nil if the machine has no such group.
    package var members: Set<String>?

    package init(_ name: String, _ role: KeeperHello.Role, members: Set<String>?) {
      self.name = name
      self.role = role
      self.members = members
    }
  }

  /// What belongs to a keeper.
  package struct Server: Hashable, Sendable {
    package var configuration: Path
    /// Why the configuration cannot be used; nil if it can.
    package var mistake: String?
    package var groups: [Group] = []
    /// The accounts with a name to show that the machine does not have.
    package var unknownNames: [String] = []
    /// Nil if there is none.
    package var socket: Path?
    package var socketPath: String
    package var socketFolder: Path?
    package var answers = true
    /// The login shell of the account that owns the casebook.
    package var shell = "/usr/sbin/nologin"

    package init(configuration: Path, socketPath: String) {
      self.configuration = configuration
      self.socketPath = socketPath
    }
  }

  /// The folder of the casebook, and everything in it.
  package var folder: Path
  package var inside: [Path] = []
  /// Nil if it could not be found out.
  package var program: Path?
  package var isLocal = true
  package var freeBytes = Int.max
  package var freeInodes = Int.max
  /// The number of commits that a new session reads from the journal.
  package var tail = 0
  package var frozenClock: Instant?
  package var lastCommit: Instant?
  package var now: Instant
  /// The places to which memory is swapped.
  package var swaps: [String] = []
  package var server: Server?

  package init(folder: Path, now: Instant) {
    self.folder = folder
    self.now = now
  }
}

/// Something that the doctor found, and the command that mends it.
package struct DoctorFinding: Hashable, Sendable {
  package let words: Phrase
  /// Nil if no single command does.
  package let command: String?

  init(_ en: String, _ ko: String, _ command: String? = nil) {
    words = Phrase(en, ko)
    self.command = command
  }
}
