import CaseModel
import CaseStore

// What belongs to a keeper: its configuration, accounts and socket.

extension Doctor {
  func server(_ server: DoctorFacts.Server) -> [DoctorFinding] {
    configuration(server) + groups(server) + socket(server)
  }

  private func configuration(_ server: DoctorFacts.Server) -> [DoctorFinding] {
    let file = server.configuration
    var found: [DoctorFinding] = []
    if let mistake = server.mistake {
      found.append(
        DoctorFinding(
          "\(file.path): \(mistake)",
          "\(file.path): \(mistake)",
          "\(editor) \(file.path)"
        )
      )
    }
    if file.owner != "root" {
      found.append(
        DoctorFinding(
          "\(file.path) belongs to \(file.owner), who can give roles",
          "\(file.path)의 소유자 \(file.owner)이(가) 권한을 바꿀 수 있습니다",
          "chown root \(file.path)"
        )
      )
    }
    if file.mode & 0o022 != 0 {
      found.append(
        DoctorFinding(
          "others can change \(file.path) and give roles",
          "다른 계정이 \(file.path)을(를) 바꿔 권한을 줄 수 있습니다",
          "chmod 644 \(file.path)"
        )
      )
    }
    found += server.unknownNames.map { name in
      DoctorFinding(
        "“names” in \(file.path) has \(name), which is no account",
        "\(file.path)의 names에 없는 계정 \(name)이(가) 있습니다",
        "\(editor) \(file.path)"
      )
    }
    return found
  }

  private var editor: String { "sudoedit" }

  private func groups(_ server: DoctorFacts.Server) -> [DoctorFinding] {
    var found = server.groups.filter { $0.members == nil }.map { group in
      DoctorFinding(
        "there is no group \(group.name)",
        "그룹 \(group.name)이(가) 없습니다",
        "groupadd \(group.name)"
      )
    }
    func members(_ roles: KeeperHello.Role...) -> Set<String> {
      server.groups.filter { roles.contains($0.role) }
        .reduce(into: []) { $0.formUnion($1.members ?? []) }
    }
    let auditors = server.groups.filter { $0.role == .auditor }
    for account in members(.officer, .supervisor).intersection(members(.auditor)).sorted() {
      let group = auditors.first { $0.members?.contains(account) == true }?.name ?? "?"
      found.append(
        DoctorFinding(
          "\(account) is both officer and auditor, and so has no role",
          "\(account)은(는) 담당자이면서 감사자라 아무 권한이 없습니다",
          "gpasswd -d \(account) \(group)"
        )
      )
    }
    let supervisors = server.groups.filter { $0.role == .supervisor }
    if members(.supervisor).count < 2, let group = supervisors.first(where: { $0.members != nil }) {
      found.append(
        DoctorFinding(
          "there are fewer than two supervisors, so that not every second name can be given",
          "책임자가 두 명 미만이라 공동 확인이 이루어지지 않을 수 있습니다",
          "gpasswd -a ACCOUNT \(group.name)"
        )
      )
    }
    return found + keeper(server, members(.reader, .officer, .supervisor, .auditor))
  }

  /// The account that has the files must be nobody's.
  private func keeper(
    _ server: DoctorFacts.Server,
    _ members: Set<String>
  ) -> [DoctorFinding] {
    let owner = keeperAccount
    var found: [DoctorFinding] = []
    if members.contains(owner),
      let group = server.groups.first(where: { $0.members?.contains(owner) == true })
    {
      found.append(
        DoctorFinding(
          "\(owner) has the files and a role; it must be nobody's account",
          "파일을 가진 계정 \(owner)에 권한이 있습니다. 사람이 쓰지 않는 계정이어야 합니다",
          "gpasswd -d \(owner) \(group.name)"
        )
      )
    }
    if !server.shell.hasSuffix("nologin"), !server.shell.hasSuffix("/false"), owner != "root" {
      found.append(
        DoctorFinding(
          "\(owner) has the login shell \(server.shell)",
          "\(owner) 계정에 로그인 셸 \(server.shell)이(가) 있습니다",
          "usermod --shell /usr/sbin/nologin \(owner)"
        )
      )
    }
    return found
  }

  private func socket(_ server: DoctorFacts.Server) -> [DoctorFinding] {
    var found: [DoctorFinding] = []
    if let folder = server.socketFolder, folder.mode & 0o022 != 0 {
      found.append(
        DoctorFinding(
          "others can put a socket of their own into \(folder.path)",
          "다른 계정이 \(folder.path)에 소켓을 만들 수 있습니다",
          "chmod 755 \(folder.path)"
        )
      )
    }
    guard let socket = server.socket else {
      found.append(
        DoctorFinding(
          "there is no socket \(server.socketPath)",
          "소켓 \(server.socketPath)이(가) 없습니다",
          "systemctl enable --now casebook-keeper"
        )
      )
      return found
    }
    if socket.kind != .socket {
      found.append(
        DoctorFinding(
          "\(socket.path) is no socket",
          "\(socket.path)은(는) 소켓이 아닙니다",
          "rm \(socket.path)"
        )
      )
    } else if !server.answers {
      found.append(
        DoctorFinding(
          "the keeper does not answer",
          "관리 프로그램이 응답하지 않습니다",
          "systemctl restart casebook-keeper"
        )
      )
    }
    if socket.owner != keeperAccount {
      found.append(
        DoctorFinding(
          "\(socket.path) belongs to \(socket.owner), not to the account that has the files",
          "\(socket.path)의 소유자가 파일 소유 계정이 아닌 \(socket.owner)입니다",
          "systemctl restart casebook-keeper"
        )
      )
    }
    return found
  }
}
