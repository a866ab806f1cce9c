import CaseModel
import CaseRules

/// The records that come along with one: the person who reported, and notes with what no field takes.
struct RowCompanions {
  private(set) var contact: Record?
  private(set) var notes: [Record] = []
  private(set) var findings: [ImportFinding] = []
  /// What no field takes, for kinds that hold it in a field of their own.
  private var ownNote: (key: String, text: String)?

  private static let noteLimit = 2000
  /// Ids that one row can use for its notes.
  private static let notesARow: UInt32 = 2048

  init(_ builder: RowBuilder, _ context: ImportContext) {
    contact = Self.contact(builder, context)
    guard !builder.kept.isEmpty else { return }
    let kind = builder.record.kind
    let heading = Phrase("Imported from \(context.file)", "\(context.file)에서 가져옴")[context.language]
    if Schema.of(kind)["note"] != nil || kind == .note {
      ownNote = (kind == .note ? "text" : "note", builder.kept.joined(separator: "\n"))
    } else {
      notes = Self.texts(heading, builder.kept).enumerated().map { index, text in
        var note = context.blank(.note)
        let id = UInt32(builder.row.number) * Self.notesARow + UInt32(index)
        note = Record(id: .provisional(.note, id), fields: note.fields)
        note[.text] = text
        note.link(to: builder.record.id)
        return note
      }
    }
  }

  /// Puts what no field takes behind the note that the record has itself.
  func addNote(to record: inout Record) {
    guard let ownNote else { return }
    let old = record[FieldKey<String>(ownNote.key)]
    record.fields[ownNote.key] = .text(
      [old, ownNote.text].compactMap { $0 }.joined(separator: "\n")
    )
  }

  private static func contact(_ builder: RowBuilder, _ context: ImportContext) -> Record? {
    let said = builder.reporter
    guard !said.isEmpty, builder.before == nil, builder.channel != "victim" else { return nil }
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

  /// The lines in as few texts as their limit allows; nothing is cut off.
  private static func texts(_ heading: String, _ lines: [String]) -> [String] {
    var texts = [heading]
    for line in lines {
      var rest = line[...]
      while !rest.isEmpty {
        let room = noteLimit - texts[texts.count - 1].count - 1
        if rest.count > room, rest.count <= noteLimit || room < 100 {
          texts.append(heading)
          continue
        }
        texts[texts.count - 1] += "\n" + rest.prefix(room)
        rest = rest.dropFirst(room)
      }
    }
    return texts
  }
}
