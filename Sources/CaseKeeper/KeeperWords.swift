import CaseModel

/// What the keeper tells those whom it refuses.
enum KeeperWords {
  static let stranger = Phrase(
    "your account may not use this casebook",
    "이 계정은 이 사건부를 쓸 수 없습니다"
  )
  static let notAllowed = Phrase("your role does not allow that", "권한이 없는 작업입니다")
  static let otherVersion = Phrase(
    "the keeper is of another version; ask the administrator",
    "관리 프로그램의 버전이 다릅니다. 관리자에게 문의하세요"
  )
  static let notUnderstood = Phrase(
    "the keeper does not understand the change",
    "관리 프로그램이 변경을 이해하지 못했습니다"
  )
  static let tooLarge = Phrase(
    "the file is larger than 256 MiB, or others are attaching large files at the moment",
    "파일이 256 MiB보다 크거나 지금 다른 사람이 큰 파일을 첨부하고 있습니다"
  )
}
