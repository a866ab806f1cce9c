import CaseKeeper
import CaseModel
import CaseStore
import Foundation
import StoreTrials
import Testing

/// What the doctor finds: every planted fault, and nothing in a clean setup.
struct DoctorTests {
  /// A fault, and the beginning of the command that mends it; nil if no command does.
  struct Fault: Sendable, CustomTestStringConvertible {
    let name: String
    let command: String?
    let plant: @Sendable (inout DoctorFacts) -> Void
    var testDescription: String { name }
  }

  private static let now = Instant(seconds: 1_760_400_000)
  private static let place = "/var/lib/casebook/main"

  /// A casebook with a keeper as `Docs/Server.md` sets it up.
  private static var clean: DoctorFacts {
    func file(_ name: String, _ kind: DoctorFacts.Path.Kind, _ mode: UInt32) -> DoctorFacts.Path {
      DoctorFacts.Path("\(place)/\(name)", kind, mode: mode, owner: "casekeeper")
    }
    var facts = DoctorFacts(
      folder: DoctorFacts.Path(place, .folder, mode: 0o700, owner: "casekeeper", links: 5),
      now: now
    )
    facts.inside = [
      file("journal.jsonl", .file, 0o600), file("records", .folder, 0o700),
      file("attachments/0a", .file, 0o440),
    ]
    facts.lastCommit = now.adding(hours: -1)
    facts.program = DoctorFacts.Path("/usr/bin/casebook", .file, mode: 0o755, owner: "root")
    var server = DoctorFacts.Server(
      configuration: DoctorFacts.Path("/etc/casebook/main.json", .file, mode: 0o644, owner: "root"),
      socketPath: "/run/casebook/main.sock"
    )
    server.groups = [
      DoctorFacts.Group("casesup", .supervisor, members: ["han", "min"]),
      DoctorFacts.Group("caseusers", .officer, members: ["kim", "lee", "han"]),
      DoctorFacts.Group("caseread", .reader, members: []),
      DoctorFacts.Group("caseaudit", .auditor, members: ["audit"]),
    ]
    server.socket = DoctorFacts.Path(server.socketPath, .socket, mode: 0o666, owner: "casekeeper")
    server.socketFolder = DoctorFacts.Path(
      "/run/casebook",
      .folder,
      mode: 0o755,
      owner: "casekeeper"
    )
    facts.server = server
    return facts
  }

  static let faults = [
    Fault(name: "folder open", command: "chmod 700") { $0.folder.mode = 0o750 },
    Fault(name: "folder closed", command: "chmod 700") { $0.folder.mode = 0o500 },
    Fault(name: "folder with a set-group bit", command: "chmod 700") { $0.folder.mode = 0o2700 },
    Fault(name: "inner folder open", command: "chmod 700") { $0.inside[1].mode = 0o755 },
    Fault(name: "file open", command: "chmod 600") { $0.inside[0].mode = 0o644 },
    Fault(name: "file of a group", command: "chmod 600") { $0.inside[0].mode = 0o660 },
    Fault(name: "attachment open", command: "chmod 600") { $0.inside[2].mode = 0o444 | 0o1000 },
    Fault(name: "another's file", command: "chown casekeeper") { $0.inside[0].owner = "kim" },
    Fault(name: "second name", command: "cp -p") { $0.inside[0].links = 2 },
    Fault(name: "access list", command: "setfacl -b") { $0.inside[0].hasACL = true },
    Fault(name: "access list of the folder", command: "setfacl -b") { $0.folder.hasACL = true },
    Fault(name: "link", command: "rm") { $0.inside[0].kind = .link },
    Fault(name: "pipe", command: "rm") { $0.inside[0].kind = .other },
    Fault(name: "network file system", command: nil) { $0.isLocal = false },
    Fault(name: "no space", command: "df -h") { $0.freeBytes = 5 << 20 },
    Fault(name: "no inodes", command: "df -i") { $0.freeInodes = 7 },
    Fault(name: "long tail", command: "casebook checkpoint") { $0.tail = 50_000 },
    Fault(name: "frozen clock", command: "sed") { $0.frozenClock = now },
    Fault(name: "clock behind", command: "timedatectl") { $0.lastCommit = now.adding(days: 2) },
    Fault(name: "swap", command: "swapoff") { $0.swaps = ["/swapfile"] },
    Fault(name: "set-id program", command: "chmod u-s") { $0.program?.mode = 0o4755 },
    Fault(name: "program that others change", command: "chmod go-w") { $0.program?.mode = 0o775 },
    Fault(name: "configuration of an officer", command: "chown root") {
      $0.server?.configuration.owner = "kim"
    },
    Fault(name: "configuration that others change", command: "chmod 644") {
      $0.server?.configuration.mode = 0o664
    },
    Fault(name: "mistake", command: "sudoedit") { $0.server?.mistake = "3:4: unknown key" },
    Fault(name: "name of nobody", command: "sudoedit") { $0.server?.unknownNames = ["kimm"] },
    Fault(name: "no such group", command: "groupadd caseread") {
      $0.server?.groups[2].members = nil
    },
    Fault(name: "officer and auditor", command: "gpasswd -d kim caseaudit") {
      $0.server?.groups[3].members = ["audit", "kim"]
    },
    Fault(name: "one supervisor", command: "gpasswd -a") {
      $0.server?.groups[0].members = ["han"]
    },
    Fault(name: "keeper with a role", command: "gpasswd -d casekeeper") {
      $0.server?.groups[2].members = ["casekeeper"]
    },
    Fault(name: "keeper with a shell", command: "usermod") { $0.server?.shell = "/bin/bash" },
    Fault(name: "no socket", command: "systemctl enable") { $0.server?.socket = nil },
    Fault(name: "file in place of the socket", command: "rm") { $0.server?.socket?.kind = .file },
    Fault(name: "socket of another", command: "systemctl restart") {
      $0.server?.socket?.owner = "kim"
    },
    Fault(name: "silent keeper", command: "systemctl restart") { $0.server?.answers = false },
    Fault(name: "open folder of the socket", command: "chmod 755") {
      $0.server?.socketFolder?.mode = 0o777
    },
  ]

  @Test(arguments: faults)
  func aPlantedFaultIsFoundAlone(fault: Fault) {
    var facts = Self.clean
    fault.plant(&facts)
    let findings = Doctor(facts).findings
    #expect(findings.count == 1, "\(findings)")
    #expect(
      findings.first?.command?.hasPrefix(fault.command ?? "?") == (fault.command.map { _ in true })
    )
    #expect(findings.allSatisfy { !$0.words.ko.isEmpty })
  }

  @Test func aCleanSetupHasNoFault() {
    #expect(Doctor(Self.clean).findings.isEmpty)
    #expect(Self.faults.count >= 30)
  }

  @Test func aNewCasebookIsReadAsItIs() throws {
    let casebook = try TestCasebook()
    var session = try casebook.open()
    let id = try session.commit(.victim("김"), action: .add).ids[0]
    _ = try session.attach([1, 2, 3], to: id)
    var facts = DoctorFacts(folder: casebook.path, now: session.store.now)
    (facts.swaps, facts.freeBytes) = ([], .max)
    #expect(facts.inside.count > 5)
    #expect(Doctor(facts).findings.isEmpty, "\(Doctor(facts).findings)")
    #expect(chmod(casebook.file("journal.jsonl"), 0o644) == 0)
    var open = DoctorFacts(folder: casebook.path, now: session.store.now)
    (open.swaps, open.freeBytes) = ([], .max)
    #expect(Doctor(open).findings.map(\.command) == ["chmod 600 \(casebook.file("journal.jsonl"))"])
  }
}
