package org.keytally.core.usecase.home;

import java.util.Map;
import java.util.Optional;
import org.keytally.core.domain.audit.AuditAction;
import org.keytally.core.domain.audit.Subject;
import org.keytally.core.domain.history.History;
import org.keytally.core.domain.home.NameBook;
import org.keytally.core.domain.home.NameId;
import org.keytally.core.domain.home.NameKind;
import org.keytally.core.domain.prompt.AnswerCache;
import org.keytally.core.usecase.Witness;

/// Erases a person's name: the journal keeps a random id that stands for nobody any more, and no text is kept.
public final class ErasePerson {

    private final NameBook names;
    private final AnswerCache answers;
    private final History history;
    private final Witness witness;

    public ErasePerson(NameBook names, AnswerCache answers, History history, Witness witness) {
        this.names = names;
        this.answers = answers;
        this.history = history;
        this.witness = witness;
    }

    /// False where no person of that name is known.
    public boolean erase(String name) {
        Optional<NameId> id = names.find(NameKind.PERSON, name);
        if (id.isEmpty()) {
            return false;
        }
        witness.tell(AuditAction.DATA_ERASED, new Subject(Subject.Kind.PERSON, id.get().value()),
                Map.of("what", "name"));
        answers.clear();
        history.erase();
        return names.erase(id.get());
    }
}
