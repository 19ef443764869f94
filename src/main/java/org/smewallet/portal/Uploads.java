package org.smewallet.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.smewallet.document.Documents;
import org.smewallet.shared.InputRejected;
import org.smewallet.shared.Violation;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Stores the files that came with a form and puts their ids in its answers. */
@Component
class Uploads {

    private final Documents documents;

    Uploads(Documents documents) {
        this.documents = documents;
    }

    /**
     * @param owner enterprise or provider number that the documents belong to
     * @return what is wrong with the files, at their fields
     */
    List<Violation> keep(FormSchema form, Visit visit, String owner, Map<String, Object> answers) {
        List<Violation> violations = new ArrayList<>();
        if (visit.request() instanceof MultipartHttpServletRequest multipart) {
            form.all().filter(c -> c.document() && c.isAnswered()).forEach(field -> {
                MultipartFile file = multipart.getFile(field.key() + ".file");
                if (file != null && !file.isEmpty()) {
                    try {
                        answers.put(field.key(), documents.store(String.valueOf(file.getOriginalFilename()), bytes(file), owner, visit.actor().person()).id().toString());
                    } catch (InputRejected e) {
                        e.violations().forEach(v -> violations.add(new Violation(field.key(), v.dutch(), v.english())));
                    }
                }
            });
        }
        return violations;
    }

    static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
