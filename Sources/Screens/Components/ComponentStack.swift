import CaseModel
import TerminalGrid

/// The components over what is shown, of which the last takes the keys.
struct ComponentStack: Sendable {
  private(set) var all: [Overlay] = []

  var top: Overlay? { all.last }

  /// Opens a component, with what it looks up by itself.
  mutating func open(_ overlay: Overlay, _ here: ScreenContext) {
    var overlay = overlay
    overlay.opened(here)
    all.append(overlay)
  }

  mutating func close() { all.removeLast(all.isEmpty ? 0 : 1) }

  mutating func replaceTop(_ overlay: Overlay) {
    guard !all.isEmpty else { return }
    all[all.count - 1] = overlay
  }

  /// Lets the component on top take a key in, with those after it that edit.
  mutating func press(
    _ key: Key,
    and ahead: inout ArraySlice<Key>,
    _ here: ScreenContext
  ) -> [Step] {
    guard var top else { return [] }
    let steps = top.press(key, and: &ahead, here)
    replaceTop(top)
    return steps
  }

  /// Does what a command says, if it is for the component on top.
  ///
  /// - Returns: what else is to be done; nil if it is not for it.
  mutating func run(_ command: Command, _ here: ScreenContext) -> [Step]? {
    switch top {
    case .importing(var importing)? where command != .help:
      let steps = ImportFeature(here: here).run(command, &importing)
      replaceTop(.importing(importing))
      return steps
    case .help(var help)?:
      let steps = help.run(command, here)
      replaceTop(.help(help))
      return steps
    default: return nil
    }
  }

  /// Takes words to look for on the help page; false if that is not on top.
  mutating func find(_ words: String) -> Bool {
    guard case .help(var help)? = top else { return false }
    help.find = words
    replaceTop(.help(help))
    return true
  }

  /// Completes the path that is being typed, if it is still the one that was asked for.
  mutating func offer(_ paths: [String], beginning begun: String, _ here: ScreenContext) -> [Step] {
    guard case .prompt(var prompt)? = top else { return [] }
    let steps = prompt.offer(paths, beginning: begun, here)
    replaceTop(.prompt(prompt))
    return steps
  }

  /// Shows what a file would bring, in place of the same file as it was read before.
  mutating func show(_ preview: ImportPreview, _ here: ScreenContext) {
    let new = ImportFeature(here: here).state(preview, width: here.size.columns)
    guard case .importing(var importing)? = top,
      importing.preview.request.path == preview.request.path
    else { return open(.importing(new), here) }
    importing.replace(new, height: here.height)
    replaceTop(.importing(importing))
  }

  /// Takes pasted text in.
  ///
  /// - Returns: what is said of it.
  /// - Throws: why it is not taken; what was typed after it is not meant either.
  mutating func paste(
    _ text: String,
    isUnmarked: Bool = false,
    _ here: ScreenContext
  ) throws(Message) -> [Step] {
    guard var top, let most = top.mostPasted else { throw Message(PastedText.ignored, .warning) }
    if text.utf8.count > most, text.count > most {
      return [.say(PastedText.tooLong(text.count, most), .error)]
    }
    if let pasted = top.paste(text, here) {
      if let refusal = pasted.refusal(isUnmarked: isUnmarked) { throw Message(refusal, .error) }
      replaceTop(top)
      let remark = pasted.remark(isUnmarked: isUnmarked)
      return pasted.steps + (remark.map { [.say($0, .warning)] } ?? [])
    }
    guard let item = top.opensOnPaste else { return [.say(PastedText.hasParts, .warning)] }
    return FormKeys(here: here).open(item, typed: nil) + [.paste(text)]
  }

  /// A form may have changed: what there is to know of its values follows.
  mutating func followForm(_ here: ScreenContext) {
    guard case .form(var form)? = top, let remarks = form.owner.remarks(form, here) else { return }
    form.remarks = remarks
    replaceTop(.form(form))
  }

  /// Changes what a component was opened over.
  mutating func change(_ change: FormChange, _ here: ScreenContext) -> [Step] {
    switch (change, top) {
    case (.group(let fields, let part), .entries(var entries)?):
      entries.put(fields, at: part.entry)
      replaceTop(.entries(entries))
    case (.closeOneGroup, .form(let form)?): if form.isOneGroup { close() }
    case (.save, .form?): return [.press(.control("s"))]
    case (.group(let fields, _), .form(var form)?):
      form.set(.group(fields), text: here.text)
      replaceTop(.form(form))
      if form.isOneGroup { return [.press(.control("s"))] }
    case (_, .form(var form)?):
      change.apply(to: &form, here)
      replaceTop(.form(form))
    default: break
    }
    return []
  }

  /// Lets what was saved or not change the component on top.
  mutating func changeTop(_ change: (inout Overlay?) -> [Step]) -> [Step] {
    var top = top
    let steps = change(&top)
    if let top { replaceTop(top) }
    return steps
  }

  /// The commit of the form on top is not on its way any more.
  mutating func release() {
    guard case .form(var form)? = top else { return }
    form.isSaving = false
    replaceTop(.form(form))
  }

  /// Closes what a commit was made in.
  ///
  /// - Returns: who opened the form, if it was one.
  @discardableResult
  mutating func closeSaved() -> (any FormOwner)? {
    var owner: (any FormOwner)?
    if case .form(let form)? = top, form.isSaving {
      owner = form.owner
      close()
    }
    if case .text(let entry)? = top, !entry.owner.isOfForm { close() }
    if case .importing? = top { close() }
    if case .compare? = top { close() }
    return owner
  }
}
