import CaseModel
import CaseRules

/// The additional records of a row: the reporter, and notes with texts without a field.
struct RowCompanions {
  private(set) var contact: Record?
  private(set) var notes: [Record] = []
  private(set) var findings: [ImportFinding] = []
  /// Texts without a field, for kinds that have a field for them.
  private var ownNote: (key: String, text: String)?

  private static let noteLimit = 2000
  /// The number of ids reserved for the notes of one row, more than the largest file can need.
  private static let notesARow: UInt32 = 32_768

  init(_ builder: RowBuilder, _ context: ImportContext) {
    contact = Self.contact(builder, context)
    guard !builder.kept.isEmpty else { return }
    let kind = builder.record.kind
    let file = CleanText(context.file).text
    let heading = Phrase("Imported from \(file)", "\(file)에서 가져옴")[context.language]
    if Schema.of(kind)["note"] != nil || kind == .note {
      ownNote = (kind == .note ? "text" : "note", builder.kept.joined(separator: "\n"))
    } else {
      let texts = TextParts.texts(heading, builder.kept, limit: Self.noteLimit)
      notes = texts.enumerated().map { index, text in
        var note = context.blank(.note)
        let id = UInt32(builder.row.number) * Self.notesARow + UInt32(index)
        note = Record(id: .provisional(.note, id), fields: note.fields)
        note[.text] = text
        note.link(to: builder.record.id)
        return note
      }
    }
  }

  /// Appends texts without a field to the record's own note.
  func addNote(to record: inout Record) {
    guard let ownNote else { return }
    let old = record[FieldKey<String>(ownNote.key)]
    record.fields[ownNote.key] = .text(
      [old, ownNote.text].compactMap { $0 }.joined(separator: "\n")
    )
  }

  private static func contact(_ builder: RowBuilder, _ context: ImportContext) -> Record? {
    let said = builder.reporter.fields
    guard !said.isEmpty, builder.before == nil, builder.reporter.channel != "victim" else {
      return nil
    }
    let blank = context.blank(.contact).fields
    let fields = FieldSet(blank.values.merging(said.values) { $1 })
    var contact = Record(
      id: .provisional(.contact, UInt32(builder.row.number)),
      fields: fields
    )
    contact[.relation] = contact[.relation] ?? "other"
    let unnamed = Phrase("Reporter (name not given)", "신고자(성명 미상)")[context.language]
    contact[.name] = contact[.name] ?? unnamed
    contact[.victims] = [builder.record.id]
    return contact
  }
}
