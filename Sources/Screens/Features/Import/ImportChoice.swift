import CaseModel
import Casework

/// The prompt for the path of a file to import.
struct ImportPathPrompt: PromptOwner {
  var mark: Phrase { Phrase("File to import: ", "가져올 파일: ") }

  func path(in text: String, _ here: ScreenContext) -> String? {
    CommandCompletion(here: here).path(in: ImportCommands.import.name + " " + text)
  }

  func finish(_ text: String, _ here: ScreenContext) throws(Message) -> [Step] {
    try ImportFeature(here: here).read(text.trimmed)
  }
}

/// A decision about an imported file, with which the file is read again.
struct ImportChoice: PickerOwner {
  enum Subject {
    /// The target of the column with this header.
    case column(String)
    /// The value of this field in all rows.
    case constant(String)
    /// The reading of ambiguous dates.
    case dates
    /// The heading row of the file.
    case heading
  }

  private let subject: Subject
  private let preview: ImportPreview

  init(_ subject: Subject, _ preview: ImportPreview) {
    self.subject = subject
    self.preview = preview
  }

  func take(_ picker: Picker, _ here: ScreenContext) -> [Step] {
    guard let value = picker.result.first else { return [] }
    var request = preview.request
    request.kind = preview.kind
    switch subject {
    case .column(let header): request.targets[header] = value
    case .constant(let key): request.constants[key] = value
    case .heading: request.heading = Int(value)
    case .dates: request.dates = value.isEmpty ? nil : value
    }
    return [.effect(.readImport(request))]
  }
}

// The pickers for these decisions.

extension ImportChoice {
  /// The possible targets of a column.
  func columns(_ column: ImportPreview.Column) -> Picker {
    let options = preview.targets.map {
      PickerOption(value: $0.text, label: $0.label, detail: $0.text)
    }
    return Picker(
      title: column.header,
      owner: self,
      options: options,
      chosen: [column.target.text]
    )
  }

  /// The rows that can be the heading.
  func headings(_ here: ScreenContext) -> Picker {
    let found = Phrase("The row that looks like a heading", "제목으로 보이는 행")[here.language]
    let rows = preview.front.map {
      PickerOption(value: String($0.number), label: "\($0.number): \($0.text)")
    }
    return Picker(
      title: Phrase("Heading row", "제목 줄")[here.language],
      owner: self,
      options: [PickerOption(value: "", label: found)] + rows,
      chosen: [preview.heading.map(String.init) ?? ""]
    )
  }

  /// The values that a field can have in all rows; nil for a field without a code list.
  func values(_ field: Field, _ here: ScreenContext) -> Picker? {
    guard let list = field.kind.codeList else { return nil }
    let options = [PickerOption](here.cases.codes[list], here.language)
    return Picker(title: field.label[here.language], owner: self, options: options)
  }

  /// The readings of ambiguous dates.
  func dates(_ here: ScreenContext) -> Picker {
    let options = [
      ("", Phrase("Ask: it is refused", "묻기(가져오지 않음)")),
      ("mdy", Phrase("3 August (month first)", "8월 3일(월 먼저)")),
      ("dmy", Phrase("8 March (day first)", "3월 8일(일 먼저)")),
      ("ymd", Phrase("25/08/03 is 2025-08-03 (year first)", "25/08/03은 2025-08-03(연 먼저)")),
    ].map { PickerOption(value: $0.0, label: $0.1[here.language]) }
    let title = Phrase("8/3/2025 means", "8/3/2025의 뜻")
    return Picker(title: title[here.language], owner: self, options: options)
  }
}
