import CaseModel
import CaseStore

extension Failure {
  /// The failure for an error of the store, with its exit status and what to do.
  init(_ error: StoreError) {
    let advice = error.advice
    self.init(
      error.status,
      "\(error.phrase.en.capitalisedFirst). \(advice.en)",
      "\(error.phrase.ko). \(advice.ko)"
    )
  }
}

extension StoreError {
  fileprivate var status: Failure.Status {
    switch self {
    case .noCasebook: .noCasebook
    case .notAllowed, .refused: .notAllowed
    case .noKeeper: .noKeeper
    case .unreadable: .unreadable
    case .invalid, .emptyFile: .usage
    case .taken: .findings
    case .unchanged: .unchanged
    case .busy, .conflict: .busy
    case .alreadyThere, .networkFileSystem, .readOnly, .notSaved: .cannotWrite
    case .uncertain: .notCertain
    }
  }

  fileprivate var advice: Phrase {
    switch self {
    case .noCasebook:
      Phrase(
        "Make one with `casebook init DIR`, or name another with -C DIR.",
        "`casebook init DIR`로 만들거나 -C DIR로 다른 사건부를 지정하세요."
      )
    case .alreadyThere:
      Phrase("Name a directory that is empty or not there yet.", "비어 있거나 아직 없는 디렉터리를 지정하세요.")
    case .noKeeper:
      Phrase(
        "Ask the administrator to start it: `systemctl start casebook-keeper`.",
        "관리자에게 시작을 요청하세요: `systemctl start casebook-keeper`."
      )
    case .notAllowed, .refused:
      Phrase("Ask the owner of the casebook for access.", "사건부 관리자에게 권한을 요청하세요.")
    case .networkFileSystem:
      Phrase("Keep the casebook on a local disk.", "사건부를 로컬 디스크에 두세요.")
    case .unreadable:
      Phrase("Restore this file from a backup.", "백업에서 이 파일을 복원하세요.")
    case .readOnly:
      Phrase("Nothing was saved; see `casebook verify`.", "저장되지 않았습니다. `casebook verify`를 확인하세요.")
    case .busy:
      Phrase("Nothing was saved. Try again.", "저장되지 않았습니다. 다시 시도하세요.")
    case .conflict:
      Phrase(
        "Nothing was saved. Look at it with `casebook show` and try again.",
        "저장되지 않았습니다. `casebook show`로 확인하고 다시 시도하세요."
      )
    case .taken:
      Phrase(
        "Nothing was saved. Look at it with `casebook show`.",
        "저장되지 않았습니다. `casebook show`로 확인하세요."
      )
    case .unchanged: Phrase("Nothing was saved.", "저장할 것이 없습니다.")
    case .invalid:
      Phrase("Nothing was saved. Correct this and try again.", "저장되지 않았습니다. 고쳐서 다시 시도하세요.")
    case .emptyFile:
      Phrase(
        "Nothing was saved. Name a file that has something in it.",
        "저장되지 않았습니다. 내용이 있는 파일을 지정하세요."
      )
    case .notSaved:
      Phrase("Correct that and try again.", "원인을 해결하고 다시 시도하세요.")
    case .uncertain(_, let written):
      Phrase(
        "Look with `casebook show\(Self.words(written))` before you save again.",
        "다시 저장하기 전에 `casebook show\(Self.words(written))`(으)로 확인하세요."
      )
    }
  }
}

extension StoreError {
  /// The argument to show the first of these records.
  private static func words(_ records: [Record]) -> String {
    records.first.map { " \($0.id)" } ?? ""
  }
}

extension String {
  fileprivate var capitalisedFirst: String {
    guard let first, !contains(":") else { return self }
    return first.uppercased() + dropFirst()
  }
}
