import CaseModel
import CaseStore

/// Compares what is on the machine with what a casebook needs.
package struct Doctor: Sendable {
  private let facts: DoctorFacts

  package init(_ facts: DoctorFacts) { self.facts = facts }

  /// The least free space and the least number of free inodes.
  private static let leastBytes = 1 << 30
  private static let leastInodes = 1_000
  /// More commits in the journal's tail make the start of sessions slow.
  private static let longestTail = 10_000
  /// The most seconds by which another clock may be ahead.
  private static let mostAhead = 300

  /// Everything that is not as it must be.
  package var findings: [DoctorFinding] {
    place + paths + state + machine + (facts.server.map(server) ?? [])
  }

  private var path: String { facts.folder.path }
  /// The account that has the files.
  var keeperAccount: String { facts.folder.owner }

  private var place: [DoctorFinding] {
    var found: [DoctorFinding] = []
    if !facts.isLocal {
      found.append(
        DoctorFinding(
          "\(path) is on a network file system, which cannot lock it safely; move it to a local disk",
          "\(path)이(가) 네트워크 파일 시스템에 있어 안전하게 잠글 수 없습니다. 로컬 디스크로 옮기세요"
        )
      )
    }
    if facts.freeBytes < Self.leastBytes {
      found.append(DoctorFinding("less than 1 GiB is free", "남은 공간이 1 GiB 미만입니다", "df -h \(path)"))
    }
    if facts.freeInodes < Self.leastInodes {
      found.append(
        DoctorFinding("hardly any inode is free", "남은 inode가 거의 없습니다", "df -i \(path)")
      )
    }
    return found
  }

  private var paths: [DoctorFinding] {
    let isRoots = facts.folder.owner == "root" && facts.server != nil
    let owner =
      isRoots
      ? [
        DoctorFinding(
          "\(path) belongs to root; the keeper has an account of its own",
          "\(path)의 소유자가 root입니다. 관리 프로그램 전용 계정이 필요합니다",
          "chown -R casekeeper \(path)"
        )
      ] : []
    return owner + ([facts.folder] + facts.inside).flatMap(check)
  }

  /// What is wrong with one path of the casebook.
  private func check(_ item: DoctorFacts.Path) -> [DoctorFinding] {
    var found: [DoctorFinding] = []
    let name = item.path
    switch item.kind {
    case .folder where item.mode & 0o7777 != 0o700:
      found.append(open(name, "700"))
    case .file where isOpen(item): found.append(open(name, "600"))
    case .folder, .file: break
    case .link, .socket, .other:
      found.append(
        DoctorFinding(
          "\(name) is neither a file nor a folder",
          "\(name)은(는) 파일도 폴더도 아닙니다",
          "rm \(name)"
        )
      )
    }
    if item.owner != facts.folder.owner {
      found.append(
        DoctorFinding(
          "\(name) belongs to \(item.owner)",
          "\(name)의 소유자가 \(item.owner)입니다",
          "chown \(facts.folder.owner) \(name)"
        )
      )
    }
    if item.kind == .file, item.links > 1 {
      found.append(
        DoctorFinding(
          "\(name) has a second name, past the rights of its folder",
          "\(name)에 다른 이름(링크)이 있어 폴더 권한을 벗어납니다",
          "cp -p \(name) \(name).new && mv \(name).new \(name)"
        )
      )
    }
    if item.hasACL {
      found.append(
        DoctorFinding(
          "\(name) has an access list beside its mode",
          "\(name)에 별도의 접근 목록(ACL)이 있습니다",
          "setfacl -b \(name)"
        )
      )
    }
    return found
  }

  /// Whether more than the owner may use a file; attachments, which nobody changes, have a group that
  /// may read them within the closed folder.
  private func isOpen(_ file: DoctorFacts.Path) -> Bool {
    file.mode & 0o7137 != 0 || file.mode & 0o040 != 0 && file.mode & 0o200 != 0
  }

  private func open(_ name: String, _ mode: String) -> DoctorFinding {
    DoctorFinding(
      "others can reach \(name), or its owner cannot",
      "다른 계정이 \(name)에 접근할 수 있거나 소유자가 접근할 수 없습니다",
      "chmod \(mode) \(name)"
    )
  }

  private var state: [DoctorFinding] {
    var found: [DoctorFinding] = []
    if facts.tail > Self.longestTail {
      found.append(
        DoctorFinding(
          "\(facts.tail) commits are not in the readable files, so that sessions start slowly",
          "변경 \(facts.tail)건이 아직 읽기용 파일에 없어 시작이 느립니다",
          "casebook checkpoint -C \(path)"
        )
      )
    }
    if facts.frozenClock != nil {
      found.append(
        DoctorFinding(
          "the clock of the casebook is frozen: everything is dated to that time",
          "사건부의 시계가 고정되어 모든 기록이 그 시각으로 남습니다",
          "sed -i '/\"frozen_clock\"/d' \(path)/casebook.json"
        )
      )
    }
    if let last = facts.lastCommit, facts.frozenClock == nil,
      last.seconds - facts.now.seconds > Self.mostAhead
    {
      found.append(
        DoctorFinding(
          "the last change is dated in the future, so the clock is or was wrong",
          "마지막 변경 시각이 미래입니다. 시계가 틀렸거나 틀렸던 것입니다",
          "timedatectl"
        )
      )
    }
    return found
  }

  private var machine: [DoctorFinding] {
    var found = facts.swaps.map { swap in
      DoctorFinding(
        "\(swap) is swapped to without encryption: what is in memory can stay on it",
        "\(swap) 스왑이 암호화되지 않아 메모리 내용이 남을 수 있습니다",
        "swapoff \(swap)"
      )
    }
    guard let program = facts.program else { return found }
    if program.mode & 0o6000 != 0 {
      found.append(
        DoctorFinding(
          "\(program.path) has set-id bits",
          "\(program.path)에 set-id 비트가 있습니다",
          "chmod u-s,g-s \(program.path)"
        )
      )
    }
    if program.mode & 0o022 != 0 {
      found.append(
        DoctorFinding(
          "others can change \(program.path)",
          "다른 계정이 \(program.path)을(를) 바꿀 수 있습니다",
          "chmod go-w \(program.path)"
        )
      )
    }
    return found
  }
}
