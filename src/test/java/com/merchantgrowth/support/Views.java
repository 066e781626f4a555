package com.merchantgrowth.support;

import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Route;
import java.util.HashSet;
import java.util.Set;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** The portal's pages for the tests; Karibu's own search finds public classes only. */
final class Views {
  private Views() {}

  static Routes discover() {
    ClassPathScanningCandidateComponentProvider pages =
        new ClassPathScanningCandidateComponentProvider(false);
    pages.addIncludeFilter(new AnnotationTypeFilter(Route.class));
    pages.addIncludeFilter(new AnnotationTypeFilter(Layout.class));
    ClassPathScanningCandidateComponentProvider errors =
        new ClassPathScanningCandidateComponentProvider(false);
    errors.addIncludeFilter(new AssignableTypeFilter(HasErrorParameter.class));
    Set<Class<? extends Component>> routes = new HashSet<>();
    find(pages).forEach(type -> routes.add(type.asSubclass(Component.class)));
    Set<Class<? extends HasErrorParameter<?>>> errorRoutes = new HashSet<>();
    find(errors).forEach(type -> errorRoutes.add(errorPage(type)));
    return new Routes(routes, errorRoutes, true);
  }

  private static Set<Class<?>> find(ClassPathScanningCandidateComponentProvider scanner) {
    Set<Class<?>> found = new HashSet<>();
    scanner
        .findCandidateComponents("com.merchantgrowth")
        .forEach(
            bean ->
                found.add(
                    ClassUtils.resolveClassName(
                        String.valueOf(bean.getBeanClassName()), Views.class.getClassLoader())));
    return found;
  }

  @SuppressWarnings("unchecked")
  private static Class<? extends HasErrorParameter<?>> errorPage(Class<?> type) {
    return (Class<? extends HasErrorParameter<?>>) type.asSubclass(HasErrorParameter.class);
  }
}
