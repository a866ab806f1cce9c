package import CaseModel

// The sentences of findings, each with what is allowed or what to do.

extension ImportProblem {
  /// One sentence without a full stop.
  package var phrase: Phrase {
    switch self {
    case .fileTooLong(let bytes):
      Phrase(
        "the file is larger than \(bytes >> 20) MB; split it",
        "파일이 \(bytes >> 20)MB를 넘습니다. 나누어 저장하세요"
      )
    case .notEncoded(let encoding):
      Phrase(
        "these bytes are not \(encoding.rawValue); save the file as CSV UTF-8",
        "\(encoding.rawValue) 문자가 아닙니다. CSV UTF-8로 저장하세요"
      )
    case .noEncoding(let readings):
      Phrase(
        "these bytes are neither UTF-8 nor CP949; save the file as CSV UTF-8"
          + (readings.isEmpty
            ? ""
            : ", or say what they are, with --encoding or on the screen before the file's name: \(readings.joined(separator: ", "))"),
        "UTF-8도 CP949도 아닙니다. CSV UTF-8로 저장하세요"
          + (readings.isEmpty
            ? "" : ". 또는 --encoding으로(화면에서는 파일 이름 앞에) 지정하세요: \(readings.joined(separator: ", "))")
      )
    case .noConverter(let encoding):
      Phrase(
        "this system cannot read \(encoding.rawValue); save the file as CSV UTF-8",
        "이 시스템은 \(encoding.rawValue)을(를) 읽을 수 없습니다. CSV UTF-8로 저장하세요"
      )
    case .notText:
      Phrase(
        "this is not a text file: it has a zero byte here; save the sheet as CSV UTF-8",
        "값이 0인 바이트가 있어 텍스트 파일이 아닙니다. 시트를 CSV UTF-8로 저장하세요"
      )
    case .notATable(let format): format.phrase
    case .badJSON(let why): Phrase("not usable JSON: \(why)", "JSON을 읽을 수 없습니다: \(why)")
    case .bundleIsHere(let id):
      Phrase(
        "this case was already imported as \(id); `casebook show \(id)` shows it",
        "이미 \(id)(으)로 가져온 사건입니다. `casebook show \(id)`로 확인하세요"
      )
    case .tooManyColumns(let limit):
      Phrase("more than \(limit) columns; allowed: \(limit)", "열이 \(limit)개를 넘습니다. 허용: \(limit)개")
    case .tooManyRows(let limit):
      Phrase("more than \(limit) rows; split the file", "행이 \(limit)개를 넘습니다. 파일을 나누세요")
    case .cellTooLong(let limit):
      Phrase(
        "the cell is longer than \(limit) characters; shorten it",
        "칸이 \(limit)자를 넘습니다. 줄이세요"
      )
    case .openQuote:
      Phrase("this quotation mark is never closed; close it", "이 따옴표가 닫히지 않았습니다. 닫으세요")
    default: rowPhrase
    }
  }

  private var rowPhrase: Phrase {
    switch self {
    case .noRows: Phrase("there is no row below the heading", "제목 줄 아래에 자료가 없습니다")
    case .noSuchRow(let number):
      Phrase(
        "row \(number) does not exist or is empty; name another with --heading",
        "\(number)행이 없거나 비어 있습니다. --heading으로 다른 행을 지정하세요"
      )
    case .headingAgain: Phrase("the heading row again; left out", "제목 줄이 되풀이되어 제외합니다")
    case .noFields:
      Phrase(
        "no column was recognised; name one with --map \"Header=field\"",
        "인식한 열이 없습니다. --map \"제목=항목\"으로 지정하세요"
      )
    case .noColumn(let key, let allowed):
      Phrase(
        "no column has it; say for all rows --set \(key)=…"
          + (allowed.map { "; allowed: \($0.en)" } ?? ""),
        "해당하는 열이 없습니다. 모든 행에 --set \(key)=…로 정하세요" + (allowed.map { ". 허용: \($0.ko)" } ?? "")
      )
    case .noSuchHeader: Phrase("the file has no column of that name", "파일에 그런 열이 없습니다")
    case .noSuchTarget(let text):
      Phrase(
        "“\(text)” is not a field for a column; `--fields` lists them",
        "“\(text)” 항목은 없습니다. `--fields`로 목록을 보세요"
      )
    case .lineSkipped:
      Phrase(
        "is above the heading row, so it is left out; --heading names another row",
        "제목 줄 위에 있어 제외합니다. 제목 줄은 --heading으로 지정합니다"
      )
    case .totalSkipped: Phrase("a row of totals; left out", "합계 줄이므로 제외합니다")
    case .textAfterQuote:
      Phrase(
        "text follows a closing quotation mark; double the marks inside the cell",
        "닫는 따옴표 뒤에 문자가 있습니다. 칸 안의 따옴표는 두 번 쓰세요"
      )
    case .tooFewCells(let count, let of):
      Phrase("the row has \(count) cells; the heading has \(of)", "칸이 \(count)개인데 제목은 \(of)개입니다")
    case .tooManyCells(let count, let of):
      Phrase("the row has \(count) cells; allowed: \(of)", "칸이 \(count)개입니다. 허용: \(of)개")
    case .noSuchRecord(let id):
      Phrase(
        "\(id) does not exist; leave the id empty to add a record",
        "\(id)이(가) 없습니다. 새 기록이면 번호를 비우세요"
      )
    case .stepNeeded(let command):
      Phrase(
        "cannot be set directly; use `\(command)`",
        "직접 바꿀 수 없습니다. `\(command)`을(를) 쓰세요"
      )
    case .recordInOtherRow(let row):
      Phrase("row \(row) changes the same record; leave one out", "\(row)행이 같은 기록을 바꿉니다. 하나만 남기세요")
    case .ownerNotHere(let owner):
      Phrase(
        "“\(owner)”, its officer there, has no account here; it becomes yours, and a note names them",
        "상대 사건부의 담당 “\(owner)” 계정이 여기에 없어 본인 담당이 됩니다. 기록에 남깁니다"
      )
    case .nothingToChange: Phrase("changes nothing", "바뀌는 내용이 없습니다")
    case .surelyTheSame(let other, let reason):
      Phrase(
        "already here as \(other.en) (\(reason.en)); name the row to add it anyway",
        "\(other.ko)에 이미 있습니다(\(reason.ko)). 그래도 넣으려면 행을 지정하세요"
      )
    case .possiblyTheSame(let other, let reason):
      Phrase(
        "possibly the same as \(other.en) (\(reason.en))",
        "\(other.ko)와(과) 같을 수 있습니다(\(reason.ko))"
      )
    case .columnKept:
      Phrase("no field has this name; kept in a note", "맞는 항목이 없어 기록에 남깁니다")
    case .fieldTaken(let header):
      Phrase(
        "“\(header)” already fills this field; kept in a note",
        "“\(header)” 열과 항목이 겹쳐 기록에 남깁니다"
      )
    case .emptyHeader:
      Phrase("the column has no heading; kept in a note", "열 제목이 없어 기록에 남깁니다")
    default: changePhrase
    }
  }

  /// Old and new values, and why a row may be about another record.
  private var changePhrase: Phrase {
    switch self {
    case .changedSince(let version, let now):
      Phrase(
        "the file has version \(version), but version \(now) is current; name the row to write its values anyway",
        "파일의 버전은 \(version)인데 현재 버전은 \(now)입니다. 그래도 쓰려면 행을 지정하세요"
      )
    case .otherImage(let id):
      Phrase(
        "\(id) has other values here than in the file's casebook; name the row to write its values anyway",
        "\(id)의 내용이 파일을 만들 때와 다릅니다. 그래도 쓰려면 행을 지정하세요"
      )
    case .otherBook(let id):
      Phrase(
        "\(id) of another casebook, not the \(id) here; name the row to add it as a new record",
        "다른 사건부의 \(id)이며 여기의 \(id)이(가) 아닙니다. 새 기록으로 넣으려면 행을 지정하세요"
      )
    case .otherPerson(let id, true):
      Phrase(
        "\(id) here is another person; name the row to add this one as a new case",
        "여기의 \(id)은(는) 다른 사람입니다. 새 사건으로 넣으려면 행을 지정하세요"
      )
    case .otherPerson(let id, false), .notHere(let id):
      Phrase(
        "\(id) is not in this casebook; name the row to add it as a new record",
        "\(id)이(가) 여기에 없습니다. 새 기록으로 넣으려면 행을 지정하세요"
      )
    case .changes(let words): words
    case .changesIdentity(let words):
      Phrase(
        "\(words.en); is it the same one? Name the row to change it",
        "\(words.ko). 같은 대상입니까? 바꾸려면 행을 지정하세요"
      )
    case .overwrites(let words):
      Phrase(
        "\(words.en); the file does not tell which is newer. Name the row to change it",
        "\(words.ko). 어느 쪽이 최신인지 알 수 없습니다. 바꾸려면 행을 지정하세요"
      )
    case .isHereAs(let shared): shared.phrase
    case .keepsKnown(let words):
      Phrase("says “not known”, so “\(words.en)” is kept", "모른다는 값이므로 “\(words.ko)”을(를) 유지합니다")
    default: valuePhrase
    }
  }

  private var valuePhrase: Phrase {
    switch self {
    case .value(.unknownCode(let text, _), let allowed?):
      Phrase(
        "“\(text)” is not known; allowed: \(allowed.en)",
        "“\(text)”은(는) 알 수 없는 값입니다. 허용: \(allowed.ko)"
      )
    case .value(.question(let question), _):
      Phrase(
        question.phrase.en + (question.readings.isEmpty ? "; " : " ")
          + "a row that is named takes "
          + (question.readings.first ?? "what it can") + " and keeps the cell in a note",
        question.phrase.ko + (question.readings.isEmpty ? ". " : " ") + "행을 지정하면 "
          + (question.readings.first.map { "\($0)(으)로 넣고" } ?? "읽을 수 있는 만큼 넣고")
          + " 칸의 내용은 기록에 남깁니다"
      )
    case .value(let problem, let allowed):
      Phrase(
        problem.sentence(.en) + (allowed.map { "; allowed: \($0.en)" } ?? ""),
        problem.sentence(.ko) + (allowed.map { ". 허용: \($0.ko)" } ?? "")
      )
    case .ambiguousDate(let readings):
      Phrase(
        "can mean \(readings.joined(separator: " or ")); say which with --dates, or write 2025-08-03",
        "\(readings.joined(separator: " 또는 "))로 읽힙니다. --dates로 정하거나 2025-08-03처럼 쓰세요"
      )
    case .notKept(let words): words
    case .charactersRemoved:
      Phrase("invisible characters were left out", "보이지 않는 문자를 뺐습니다")
    case .zeroRestored(let number):
      Phrase(
        "the spreadsheet dropped a leading zero; read as \(number)",
        "스프레드시트가 앞의 0을 지웠습니다. \(number)로 읽습니다"
      )
    case .noRecordNamed(let name):
      Phrase("no record has the name “\(name)”; write its id", "이름이 “\(name)”인 기록이 없습니다. 번호를 쓰세요")
    case .severalRecordsNamed(let name):
      Phrase(
        "several records have the name “\(name)”; write the id",
        "이름이 “\(name)”인 기록이 여럿입니다. 번호를 쓰세요"
      )
    default: Phrase("", "")
    }
  }
}

extension SharedRecord {
  fileprivate var phrase: Phrase {
    let en = differences.isEmpty ? "" : "; the file says: \(list(.en))"
    let ko = differences.isEmpty ? "" : ". 파일의 내용: \(list(.ko))"
    let way =
      isDoubtful
      ? Phrase(
        ". Are they the same? Name the row to treat them as one",
        ". 같은 대상입니까? 하나로 보려면 행을 지정하세요"
      )
      : Phrase("", "")
    return Phrase(
      "“\(name)” is treated as \(id), which is not changed\(en)\(way.en)",
      "“\(name)”은(는) 여기의 \(id)(으)로 보며 그대로 둡니다\(ko)\(way.ko)"
    )
  }

  private func list(_ language: Language) -> String {
    differences.map { $0[language] }.joined(separator: "; ")
  }
}
