extension Problem {
  /// The problem and, if it helps, what is allowed, in one sentence without a full stop.
  package func sentence(_ language: Language) -> String { phrase[language] }

  /// The same sentence in every language.
  package var phrase: Phrase {
    switch self {
    case .badJSON(let text): Phrase(text, "JSON 오류: \(text)")
    case .wrongType(let expected):
      Phrase("expected \(expected.en)", "\(expected.ko) 값이어야 합니다")
    case .unknownCode(let code, let list):
      Phrase("“\(code)” is not a code of the list \(list)", "“\(code)”는 \(list) 목록에 없는 코드입니다")
    case .unknownField: Phrase("no such field", "없는 항목입니다")
    case .badID(let text):
      Phrase("“\(text)” is not a record id (such as V-0001)", "“\(text)”는 번호 형식(예: V-0001)이 아닙니다")
    case .wrongKind(let id, let kinds):
      Phrase(
        "\(id) is no \(kinds.map(\.label.en).joined(separator: " or "))",
        "\(id)은(는) \(kinds.map(\.label.ko).joined(separator: "·"))이(가) 아닙니다"
      )
    case .danglingLink(let id): Phrase("\(id) does not exist", "\(id)이(가) 없습니다")
    case .missing: Phrase("must have a value", "값이 필요합니다")
    case .missingOneOf(let fields):
      Phrase(
        "one of \(fields.joined(separator: ", ")) must have a value",
        "\(fields.joined(separator: ", ")) 중 하나는 값이 필요합니다"
      )
    case .tooLong(let limit):
      Phrase("longer than \(limit) characters", "\(limit)자를 넘습니다")
    case .outOfRange(let range): Phrase("must be \(range)", "\(range) 범위여야 합니다")
    case .linksToItself(let id):
      Phrase("\(id) is this record itself; name another one", "\(id)은(는) 바로 이 기록입니다. 다른 기록을 쓰세요")
    case .linksInCircle(let id):
      Phrase(
        "this would make a circle: \(id) already refers to this record",
        "순환 참조가 됩니다: \(id)이(가) 이미 이 기록을 가리킵니다"
      )
    case .severalLines: Phrase("must be one line", "한 줄이어야 합니다")
    case .unsafeCharacter(let scalar):
      Phrase(
        "contains the invisible character \(scalar.codePoint); remove it",
        "보이지 않는 문자 \(scalar.codePoint)이(가) 있습니다. 지우세요"
      )
    case .rule(let words), .told(let words, _): words
    case .question(let question): question.phrase
    default: filePhrase
    }
  }

  private var filePhrase: Phrase {
    switch self {
    case .duplicateID(let id): Phrase("\(id) is listed twice", "\(id)이(가) 중복됩니다")
    case .otherPrefix(let id):
      Phrase(
        "\(id) and others have another id prefix than the one in casebook.json",
        "\(id) 등은 casebook.json의 접두어와 다른 사건부의 기록입니다"
      )
    case .noNumberLeft: Phrase("there is no free number left", "남은 번호가 없습니다")
    case .outOfOrder: Phrase("records are not sorted by id", "번호순이 아닙니다")
    case .missingFile: Phrase("the file is missing", "파일이 없습니다")
    case .missingFolder:
      Phrase(
        "the folder is missing; `casebook rebuild` makes it from the journal",
        "폴더가 없습니다. `casebook rebuild`로 원장에서 다시 만드세요"
      )
    case .notOurs: Phrase("not a regular file of this casebook", "이 사건부의 일반 파일이 아닙니다")
    case .sizeDiffers:
      Phrase("the size is not the one in the checkpoint", "크기가 체크포인트와 다릅니다")
    case .hashDiffers:
      Phrase("the content differs from what was written", "내용이 기록한 것과 다릅니다")
    case .recordDiffers:
      Phrase("the record differs from the journal", "기록이 원장과 다릅니다")
    case .attachmentMissing(let path): Phrase("\(path) is missing", "\(path)이(가) 없습니다")
    case .attachmentDiffers(let path):
      Phrase("\(path) differs from the file that was stored", "\(path)이(가) 보관한 파일과 다릅니다")
    case .tornLine:
      Phrase(
        "a line was cut off while it was written; it was never acknowledged",
        "쓰다가 끊긴 줄입니다(저장 확인되지 않음)"
      )
    case .cutLine(let seen):
      Phrase(
        "a line is cut off here; it may be commit \(seen), which you have seen. Restore it from a backup",
        "여기서 줄이 잘렸습니다. 전에 본 \(seen)번 변경일 수 있으니 백업에서 복구하세요"
      )
    case .sealedLine:
      Phrase(
        "a save was cut off here and never acknowledged; the later ones are complete",
        "여기서 저장이 끊겼습니다(저장 확인되지 않음). 이후 변경은 온전합니다"
      )
    case .chainBroken(let sequence):
      Phrase("the hash chain breaks at commit \(sequence)", "\(sequence)번 변경에서 해시 체인이 끊깁니다")
    case .journalShort:
      Phrase(
        "the journal is shorter than the checkpoint says; the book is read-only",
        "원장이 체크포인트보다 짧아 읽기 전용입니다"
      )
    case .headMissing:
      Phrase(
        "no commit has the hash that was kept elsewhere: commits were removed or altered",
        "따로 보관한 해시와 일치하는 변경이 없습니다(삭제 또는 변조)"
      )
    case .olderThanSeen(let seen, let found):
      Phrase(
        "you have seen commit \(seen), which this journal (\(found) commits) does not have: an older or "
          + "another copy was put in its place. Restore the newer one before you save",
        "이 원장(변경 \(found)건)에는 전에 본 \(seen)번 변경이 없습니다. 옛 사본이거나 다른 사본입니다. "
          + "저장하기 전에 새 사본으로 복구하세요"
      )
    case .clockBehind(let time):
      Phrase(
        "the clock is behind the last commit (\(time.text)); correct it before you save",
        "시계가 마지막 저장(\(time.text))보다 늦습니다. 저장하기 전에 시계를 맞추세요"
      )
    case .settingsChanged:
      Phrase(
        "was changed since this program wrote it; look through it, then `casebook checkpoint` takes it as it is",
        "프로그램이 쓴 뒤 바뀌었습니다. 확인한 다음 `casebook checkpoint`로 반영하세요"
      )
    case .tooOpen(let mode):
      Phrase(
        "other accounts can open it (mode \(mode)); prevent that with chmod go=",
        "다른 계정도 접근할 수 있습니다(권한 \(mode)). chmod go=로 막으세요"
      )
    case .otherOwner:
      Phrase("has another owner than the casebook", "사건부와 소유 계정이 다릅니다")
    case .accessAltered:
      Phrase(
        "this line, or the one before it, is not what was written",
        "이 줄이나 앞줄이 기록된 대로가 아닙니다"
      )
    case .accessShort:
      Phrase("lines at the end of the access log are missing", "접근 기록의 끝부분이 사라졌습니다")
    case .releaseMissing(let name):
      Phrase(
        "the release \(name) is missing, which the access log names",
        "접근 기록에 있는 \(name) 배포본이 없습니다"
      )
    case .unnamedFile:
      Phrase("no record has ever referred to this file", "어떤 기록도 이 파일을 가리키지 않습니다")
    case .leftover:
      Phrase(
        "left by a save that was interrupted; the next one of its kind removes it",
        "중단된 저장이 남긴 파일입니다. 다음 저장 때 지워집니다"
      )
    case .stranger: Phrase("does not belong in the casebook", "사건부에 속하지 않는 파일입니다")
    case .secondJournal:
      Phrase(
        "another copy of the journal; it may hold commits that journal.jsonl does not have",
        "원장의 다른 사본입니다. journal.jsonl에 없는 변경이 있을 수 있습니다"
      )
    case .staleBase(let expected, let found):
      Phrase(
        "based on version \(expected), but version \(found) was current",
        "버전 \(expected)을(를) 기준으로 했으나 현재 버전은 \(found)입니다"
      )
    case .severalCurrentStays: Phrase("more than one stay has no end", "종료일 없는 체류가 둘 이상입니다")
    case .unreadable(let why): Phrase("cannot be read: \(why)", "읽을 수 없습니다: \(why)")
    case .newerFormat(let version):
      Phrase("format \(version) is newer than this program", "형식 \(version)은(는) 이 프로그램보다 새롭습니다")
    default: Phrase("", "")
    }
  }
}

extension Unicode.Scalar {
  /// `U+202E`.
  fileprivate var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
